type Names = readonly string[]

/** Names in the forms that a language has, the usual one first. */
interface Tables {
  readonly swedish: readonly Names[]
  readonly english: readonly Names[]
}

const words = (text: string): Names => text.split(' ')

const monthTables: Tables = {
  swedish: [
    words('januari februari mars april maj juni juli augusti september oktober november december'),
    words('jan feb mar apr maj jun jul aug sep okt nov dec'),
  ],
  english: [
    words('january february march april may june july august september october november december'),
    words('jan feb mar apr may jun jul aug sep oct nov dec'),
    words('jan feb mar apr may june july aug sept oct nov dec'),
  ],
}

const weekdayTables: Tables = {
  swedish: [
    words('måndag tisdag onsdag torsdag fredag lördag söndag'),
    words('mån tis ons tors fre lör sön'),
  ],
  english: [
    words('monday tuesday wednesday thursday friday saturday sunday'),
    words('mon tue wed thu fri sat sun'),
    words('mon tues wed thurs fri sat sun'),
  ],
}

const likeIts = (like: string, name: string): string => {
  if (like === like.toUpperCase() && like.length > 1) return name.toUpperCase()
  return /^\p{Lu}/u.test(like) ? name.charAt(0).toUpperCase() + name.slice(1) : name
}

const figures = /\b\d+(?:st|nd|rd|th)\b|\d\s?[ap]m\b/iu

const known = ({swedish, english}: Tables): readonly string[] =>
  english.flat().filter((word) => !swedish.flat().includes(word))

const onlyEnglish = new Set([...known(monthTables), ...known(weekdayTables)])

/** English where the words around it are; a name that both languages have says nothing. */
const isEnglish = (around: string): boolean =>
  figures.test(around) ||
  (around.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => onlyEnglish.has(word))

const nameIn = (
  {swedish, english}: Tables,
  like: string,
  number: number,
  around: string,
): string | undefined => {
  const word = like.toLowerCase()
  const find = (tables: readonly Names[]): string | undefined =>
    tables.find((names) => names.includes(word))?.[number - 1]
  const [first, second] = isEnglish(around) ? [english, swedish] : [swedish, english]
  const name = find(first) ?? find(second)
  return name === undefined ? undefined : likeIts(like, name)
}

/** Short forms are read that are not written. */
const shortMonths: ReadonlyMap<string, number> = new Map([['febr', 2]])
const shortWeekdays: ReadonlyMap<string, number> = new Map([
  ['tor', 4],
  ['thur', 4],
])

const numberIn = (
  {swedish, english}: Tables,
  word: string,
  short: ReadonlyMap<string, number>,
): number | undefined => {
  const name = word.toLowerCase()
  const names = [...swedish, ...english].find((one) => one.includes(name))
  return names === undefined ? short.get(name) : names.indexOf(name) + 1
}

/** 1 to 12; `undefined` for a word that names no month. */
export function monthNumber(word: string): number | undefined {
  return numberIn(monthTables, word, shortMonths)
}

/** 1 Monday to 7 Sunday. */
export function weekdayNumber(word: string): number | undefined {
  return numberIn(weekdayTables, word, shortWeekdays)
}

/** Another month in the language and form of the one that is written. */
export function monthIn(like: string, month: number, around = like): string | undefined {
  return nameIn(monthTables, like, month, around)
}

/** Another weekday in the language and form of the one that is written. */
export function weekdayIn(like: string, weekday: number, around = like): string | undefined {
  return nameIn(weekdayTables, like, weekday, around)
}
