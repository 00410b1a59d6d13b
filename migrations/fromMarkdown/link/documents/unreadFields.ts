import {lexiconOf} from '../../interpret/lexicon/lexicon.ts'
import {readMachineDate} from '../../interpret/period/machineDate.ts'
import {readWhen} from '../../interpret/period/readWhen.ts'
import {scalarText, valuesOf} from '../../mapping/frontMatterValue.ts'
import type {Field} from '../../mapping/mappingShape.ts'
import type {PageContext} from './pageContext.ts'

type About = Pick<PageContext, 'page' | 'keys' | 'facts'>

/**
 * Where documents have what a field says; `undefined` for what is only a part of something, or says how
 * something else is to be read.
 */
const places: Readonly<Record<Field, string | undefined>> = {
  title: 'title',
  excerpt: 'excerpt',
  ingress: 'ingress',
  image: 'mainImage',
  imageAlt: undefined,
  group: 'groups',
  tags: 'tags',
  categories: 'categories',
  events: 'events',
  partOf: undefined,
  date: 'date',
  translation: undefined,
  language: undefined,
  start: 'period',
  startTime: undefined,
  end: 'period.end',
  endTime: 'period.end',
  when: undefined,
  allDay: undefined,
  duration: 'period.end',
  timeZone: undefined,
  place: 'place',
  address: undefined,
  placeUrl: undefined,
  attendanceMode: 'attendanceMode',
  status: 'status',
  links: 'links',
  registration: 'registration',
  tickets: 'registration',
  callForProposals: 'registration',
  opens: undefined,
  closes: undefined,
  price: undefined,
  capacity: undefined,
  soldOut: undefined,
  recording: 'links',
  slides: 'links',
  livestream: 'links',
  programme: 'links',
  repository: 'links',
  social: 'links',
  website: 'links',
  contacts: 'contacts',
  partners: 'organisers',
  organisers: 'organisers',
  speakers: 'speakers',
  sessions: undefined,
  room: 'room',
  kind: 'kind',
}

/** Whether another key says the day: then nothing is missing. */
const isDaySaid = ({page, keys, facts}: About): boolean =>
  valuesOf(page.frontMatter, [...keys.start, ...keys.when]).some(
    ({value}) =>
      readMachineDate(value) !== undefined ||
      readWhen(scalarText(value) ?? '', lexiconOf(facts.languages)).first !== undefined,
  )

/**
 * What of documents the value of a key would say if it could be read. A day that is taken from the
 * file's name or from the text, since the key for it cannot be read, is not what the page says.
 */
export function unreadFields(fields: readonly Field[], about: About): readonly string[] {
  const found = new Set(fields.flatMap((field) => places[field] ?? []))
  if (found.has('period') && isDaySaid(about)) found.delete('period')
  return [...found]
}
