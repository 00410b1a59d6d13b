import type {Language} from '../language/language.ts'

type Unit = 'day' | 'hour' | 'minute'

type OfBoth = Readonly<Record<'event' | 'session', string>>

/** The words in which a language says how registration stands. */
export interface Vocabulary {
  /** BCP 47 tag, for dates. */
  readonly locale: string
  readonly cancelled: string
  readonly past: OfBoth
  readonly soldOut: string
  readonly closed: (moment: string) => string
  /** Without the moment. */
  readonly isClosed: string
  readonly opens: (moment: string) => string
  readonly closesIn: (amount: number, unit: Unit) => string
  readonly open: string
  readonly untilEnd: OfBoth
  readonly untilStart: OfBoth
  readonly openUntil: (moment: string) => string
  readonly none: string
}

const english: Vocabulary = {
  locale: 'en-GB',
  cancelled: 'Cancelled',
  past: {event: 'The event is over', session: 'The session is over'},
  soldOut: 'Sold out',
  closed: (moment) => `Closed ${moment}`,
  isClosed: 'Closed',
  opens: (moment) => `Opens ${moment}`,
  closesIn: (amount, unit) => `Closes in ${amount} ${unit}${amount === 1 ? '' : 's'}`,
  open: 'Open',
  untilEnd: {event: 'Open until the event ends', session: 'Open until the session ends'},
  untilStart: {event: 'Open until the event starts', session: 'Open until the session starts'},
  openUntil: (moment) => `Open until ${moment}`,
  none: 'No registration link',
}

const swedishUnits: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  day: ['dag', 'dagar'],
  hour: ['timme', 'timmar'],
  minute: ['minut', 'minuter'],
}

const swedish: Vocabulary = {
  locale: 'sv-SE',
  cancelled: 'Inställt',
  past: {event: 'Evenemanget är över', session: 'Programpunkten är över'},
  soldOut: 'Fullt',
  closed: (moment) => `Stängde ${moment}`,
  isClosed: 'Stängd',
  opens: (moment) => `Öppnar ${moment}`,
  closesIn: (amount, unit) => `Stänger om ${amount} ${swedishUnits[unit][amount === 1 ? 0 : 1]}`,
  open: 'Öppen',
  untilEnd: {event: 'Öppen tills det är slut', session: 'Öppen tills det är slut'},
  untilStart: {event: 'Öppen tills det börjar', session: 'Öppen tills det börjar'},
  openUntil: (moment) => `Öppen till ${moment}`,
  none: 'Ingen anmälningslänk',
}

/** In Swedish for Swedish readers, in English for everybody else. */
export function vocabularyOf(language: Language): Vocabulary {
  return /^sv(?:-|$)/iu.test(language) ? swedish : english
}
