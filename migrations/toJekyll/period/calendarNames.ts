import {months, weekdays} from '../../fromMarkdown/interpret/period/calendarWords.ts'

/** The names of months and days of one language in one form. */
const monthTables: readonly (readonly string[])[] = [
  [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ],
  ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  ['jan', 'feb', 'mar', 'apr', 'may', 'june', 'july', 'aug', 'sept', 'oct', 'nov', 'dec'],
]
const weekdayTables: readonly (readonly string[])[] = [
  ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  ['mon', 'tues', 'wed', 'thurs', 'fri', 'sat', 'sun'],
]

const likeIts = (like: string, name: string): string => {
  if (like === like.toUpperCase() && like.length > 1) return name.toUpperCase()
  return /^\p{Lu}/u.test(like) ? name.charAt(0).toUpperCase() + name.slice(1) : name
}

/** English where the words around it are; a name that both languages have says nothing. */
const isEnglish =
  /\b(?:january|february|march|may|june|july|august|october|oct|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun)\b|\b\d+(?:st|nd|rd|th)\b|\d\s?[ap]m\b/iu

const nameIn = (
  tables: readonly (readonly string[])[],
  like: string,
  number: number,
  around: string,
): string | undefined => {
  const word = like.toLowerCase()
  const fitting = tables.filter((table) => table.includes(word))
  const names = [...new Set(fitting.map((table) => table[number - 1]))]
  const english = isEnglish.test(around)
  const [only] = names.length > 1 ? names.filter((_, index) => index > 0 === english) : names
  return only === undefined ? undefined : likeIts(like, only)
}

/** 1 to 12; `undefined` for a word that names no month. */
export function monthNumber(word: string): number | undefined {
  return months.get(word.toLowerCase())
}

/** 1 Monday to 7 Sunday. */
export function weekdayNumber(word: string): number | undefined {
  return weekdays.get(word.toLowerCase())
}

/** Another month in the language and form of the one that is written. */
export function monthIn(like: string, month: number, around = like): string | undefined {
  return nameIn(monthTables, like, month, around)
}

/** Another weekday in the language and form of the one that is written. */
export function weekdayIn(like: string, weekday: number, around = like): string | undefined {
  return nameIn(weekdayTables, like, weekday, around)
}
