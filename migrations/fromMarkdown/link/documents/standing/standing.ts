import {languageTag} from '../../../../../content/language/languageTag.ts'
import {slugify} from '../../../../../content/text/slug.ts'
import {addressesIn} from '../../../interpret/links/linkEntry.ts'
import {isTimestamp, plainValue} from '../../../mapping/frontMatterValue.ts'
import type {Field} from '../../../mapping/mappingShape.ts'
import {listedEvent} from '../project.ts'
import {inPart, isAmong, partOf, type Stands} from './leaf.ts'
import {saysMode, saysPlace, saysRowTerm, saysStatus, saysTerm} from './occasion.ts'
import {saysOfNamed} from './people.ts'
import {saysDuration, saysEnd, saysPeriod, saysZone} from './period.ts'
import {saysSession} from './sessions.ts'

const inLinks: Stands = (leaf, made) =>
  addressesIn(leaf.text).every((text) => inPart('links', 'registration')({...leaf, text}, made)) ||
  saysRowTerm(leaf, made)

/** Texts that a list of one key has, also where they stand in one text. */
const inList =
  (name: string): Stands =>
  (leaf, made) =>
    inPart(name)(leaf, made) ||
    (leaf.path.length === 1 &&
      leaf.text
        .split(leaf.text.includes(',') ? ',' : /\s+/u)
        .map((text) => text.trim())
        .filter(Boolean)
        .every((text) => inPart(name)({...leaf, text}, made)))

/** For each field whether a leaf under one of its keys stands in what was made of the page. */
export const standing: Readonly<Record<Field, Stands>> = {
  title: inPart('title'),
  excerpt: inPart('excerpt'),
  ingress: inPart('ingress'),
  image: inPart('mainImage'),
  imageAlt: inPart('mainImage'),
  group: ({text}, {context: {links, page}, document}) =>
    partOf(document, 'groups') !== undefined && links.group(text, page.language) !== undefined,
  tags: inList('tags'),
  categories: inList('categories'),
  events: ({value}, {context}) => listedEvent(value, context) !== undefined,
  partOf: (_leaf, {document}) => document._type === 'session',
  date: ({value, text}, {document}) =>
    partOf(document, 'date') === (isTimestamp(value) ? value.iso : text).slice(0, 10),
  translation: (leaf, {context: {links, entry}}) =>
    links.isTranslated(entry) && isAmong([entry.translation ?? ''], leaf),
  language: (leaf, {context: {page}}) =>
    languageTag(leaf.text) === page.language ||
    (plainValue(leaf.value) === false && page.language === 'no'),
  start: saysPeriod,
  startTime: saysPeriod,
  end: saysEnd,
  endTime: saysEnd,
  when: saysPeriod,
  allDay: ({value}, {context: {facts}}) =>
    plainValue(value) === true && facts.period?.value.allDay === true,
  duration: saysDuration,
  timeZone: saysZone,
  place: saysPlace,
  address: saysPlace,
  placeUrl: saysPlace,
  attendanceMode: saysMode,
  status: saysStatus,
  links: inLinks,
  registration: inLinks,
  tickets: inLinks,
  callForProposals: inLinks,
  opens: saysTerm('opens'),
  closes: saysTerm('closes'),
  price: saysTerm('price'),
  capacity: saysTerm('capacity'),
  soldOut: saysTerm('soldOut'),
  recording: inLinks,
  slides: inLinks,
  livestream: inLinks,
  programme: inLinks,
  repository: inLinks,
  social: inLinks,
  website: inLinks,
  contacts: saysOfNamed('contacts'),
  partners: saysOfNamed('partners'),
  organisers: saysOfNamed('organisers'),
  speakers: saysOfNamed('speakers'),
  sessions: (leaf, made) => saysSession(leaf, made) || inLinks(leaf, made),
  room: (leaf, made) => inPart('room')(leaf, made) || saysPlace(leaf, made),
  kind: ({text}, {document}) =>
    document._type === 'session' && document.kind === text.toLowerCase(),
}

/** What Jekyll and its plugins read, and what became of it. */
export const standingForJekyll: Readonly<Record<string, Stands>> = {
  permalink: inPart('permalink'),
  redirectfrom: inPart('redirectFrom'),
  aliases: inPart('redirectFrom'),
  published: ({value}) => typeof plainValue(value) === 'boolean',
  slug: ({text}, {context: {page}}) => slugify(text) === page.ownSlug,
}
