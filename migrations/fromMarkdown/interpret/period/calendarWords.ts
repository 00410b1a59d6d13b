/** Names of the months in the languages that are read, lower case, with their short forms. */
const monthNames = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'febr', 'feb'],
  ['mars', 'march', 'mar'],
  ['april', 'apr'],
  ['maj', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augusti', 'august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
] as const

/** Monday first, as in ISO 8601. */
const weekdayNames = [
  ['måndag', 'monday', 'mån', 'mon'],
  ['tisdag', 'tuesday', 'tis', 'tues', 'tue'],
  ['onsdag', 'wednesday', 'ons', 'wed'],
  ['torsdag', 'thursday', 'tors', 'tor', 'thurs', 'thur', 'thu'],
  ['fredag', 'friday', 'fre', 'fri'],
  ['lördag', 'saturday', 'lör', 'sat'],
  ['söndag', 'sunday', 'sön', 'sun'],
] as const

const numbered = (names: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map(names.flatMap((words, index) => words.map((word) => [word, index + 1])))

/** 1 to 12, by any name. */
export const months = numbered(monthNames)

/** 1 Monday to 7 Sunday, by any name. */
export const weekdays = numbered(weekdayNames)

const alternatives = (words: ReadonlyMap<string, number>): string =>
  [...words.keys()].toSorted((a, b) => b.length - a.length).join('|')

/** Sources of regular expressions, for the flags `iu`. */
export const monthPattern = `(?:${alternatives(months)})`
export const weekdayPattern = `(?:${alternatives(weekdays)})`
