import type {YamlValue} from '../../../../psych/index.ts'
import {isRecord} from '../../parse/collections.ts'
import type {SiteConfig} from '../../parse/jekyllSite.ts'
import type {PageRule} from '../mappingShape.ts'

const eventNames = [
  'event',
  'events',
  'meetup',
  'meetups',
  'meeting',
  'meetings',
  'evenemang',
  'kalender',
  'calendar',
  'hackathon',
  'hackathons',
  'workshop',
  'workshops',
]
/** What events are called in other languages; what a project is about is seldom called so. */
const foreignEventNames = [
  'veranstaltung',
  'veranstaltungen',
  'termin',
  'termine',
  'treffen',
  'stammtisch',
  'événement',
  'événements',
  'évènement',
  'évènements',
  'evenement',
  'evenements',
  'rencontres',
  'evento',
  'eventos',
  'eventi',
  'evenementen',
  'bijeenkomst',
  'bijeenkomsten',
  'arrangement',
  'arrangementer',
  'begivenheder',
]

/** As a category these may be what a project is about. */
const eventCollections = [
  ...eventNames,
  ...foreignEventNames,
  'träffar',
  'möten',
  'seminar',
  'seminars',
  'webinar',
  'webinars',
  'conference',
  'conferences',
  'gathering',
  'gatherings',
]

/** What people come to; without a date such a page is about what is held again and again. */
const gatheringCollections = [
  'lectures',
  'courses',
  'concerts',
  'exhibitions',
  'föredrag',
  'kurser',
  'konserter',
  'utställningar',
  'vorträge',
  'vortraege',
  'kurse',
  'konzerte',
  'ausstellungen',
  'conférences',
  'ateliers',
  'cours',
  'expositions',
  'conferencias',
  'charlas',
  'talleres',
  'cursos',
  'conciertos',
  'exposiciones',
  'conferenze',
  'corsi',
  'laboratori',
  'concerti',
  'mostre',
  'lezingen',
  'cursussen',
  'concerten',
  'tentoonstellingen',
  'activiteiten',
  'actos',
  'séances',
  'seances',
  'incontri',
  'træf',
  'møter',
  'møder',
  'foredrag',
  'kurs',
  'koncerter',
  'udstillinger',
  'utstillinger',
]

/** Tags that say that a post is an event; what a post is about (`hackathon`) says less. */
const eventTags = ['event', 'events', 'meetup', 'meetups', 'evenemang']
const projectNames = ['project', 'projects', 'projekt', 'portfolio']

/** Folders are called so; as a category they are not looked for. */
const projectCollections = [
  ...projectNames,
  'projekte',
  'projets',
  'proyectos',
  'progetti',
  'projecten',
  'projekter',
  'prosjekter',
]
const groupNames = [
  'group',
  'groups',
  'grupper',
  'chapter',
  'chapters',
  'brigade',
  'brigades',
  'local-groups',
  'cities',
  'gruppen',
  'groupes',
  'grupos',
  'gruppi',
  'groepen',
]

const sessionNames = ['session', 'sessions', 'talk', 'talks', 'sesiones', 'sessioni', 'sessies']

const personNames = [
  'speakers',
  'authors',
  'people',
  'persons',
  'team',
  'personer',
  'talare',
  'talere',
  'foredragsholdere',
  'oplægsholdere',
  'personen',
  'menschen',
  'referenten',
  'mensen',
  'sprekers',
  'personnes',
  'intervenants',
  'personas',
  'ponentes',
  'persone',
  'relatori',
  'mentors',
  'mentoren',
  'mentorer',
  'mentores',
  'organizers',
  'organisers',
  'volunteers',
  'staff',
  'crew',
  'vortragende',
  'sprecher',
  'medverkande',
  'föreläsare',
]

const organisationNames = [
  'organizations',
  'organisations',
  'organisationer',
  'partners',
  'sponsors',
  'organisationen',
  'organisaties',
  'organizaciones',
  'organizzazioni',
  'organisasjoner',
  'partenaires',
]

const venueNames = [
  'venues',
  'venue',
  'locations',
  'places',
  'lokaler',
  'veranstaltungsorte',
  'orte',
  'lieux',
  'lugares',
  'luoghi',
  'locaties',
  'steder',
]

const isOneOf = (names: readonly string[], name: YamlValue | undefined): boolean =>
  typeof name === 'string' && names.includes(name.toLowerCase())

/** Whether the site calls its posts projects: by where it shows them, or by the collection's title. */
const postsAreProjects = (values: SiteConfig['values']): boolean => {
  const {collections, permalink} = values
  const posts = isRecord(collections) ? collections['posts'] : undefined
  const own = isRecord(posts) ? posts : {}
  const shown = own['permalink'] ?? permalink
  return (
    isOneOf(projectNames, own['title']) ||
    (typeof shown === 'string' && shown.split('/').some((part) => isOneOf(projectNames, part)))
  )
}

const shownBelow = (names: readonly string[]): string[] =>
  names.flatMap((name) => [name, `**/${name}`])

/**
 * What pages become where a mapping file says nothing of them; the first rule that fits wins. A blog
 * is no list of projects: posts are projects where they, or the site, say so.
 */
export function defaultPages(values: SiteConfig['values']): readonly PageRule[] {
  return [
    {type: 'event', collection: eventCollections},
    {type: 'event', collection: gatheringCollections, dated: true},
    {type: 'session', collection: sessionNames},
    {type: 'project', collection: projectCollections},
    {type: 'group', collection: groupNames},
    {type: 'person', collection: personNames},
    {type: 'organisation', collection: organisationNames},
    {type: 'venue', collection: venueNames},
    {type: 'event', layout: [...eventNames, ...foreignEventNames], dated: true},
    {type: 'group', layout: groupNames},
    {type: 'event', collection: 'posts', category: eventNames},
    {type: 'event', collection: 'posts', tag: eventTags},
    {type: 'project', layout: projectNames},
    {type: 'project', collection: 'posts', category: projectNames},
    {type: 'project', collection: 'posts', url: shownBelow(projectNames)},
    ...(postsAreProjects(values) ? [{type: 'project', collection: 'posts'} as const] : []),
    {type: 'event', collection: 'posts', category: foreignEventNames},
    {type: 'event', held: true},
  ]
}
