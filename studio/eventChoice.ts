import {type LanguageOption, languageTitle} from '../content/language/language.ts'
import {localDate, startOfDate} from '../content/time/localDays.ts'
import {millisecondsOf} from '../content/time/moment.ts'

/** What of the events a list shows; of what is not chosen, all. */
export interface EventChoice {
  /** `_id` of a group. */
  readonly group?: string | undefined
  readonly language?: string | undefined
  /** In which it begins, by the calendar of the site. */
  readonly year?: string | undefined
}

/** What there is to choose from. */
export interface EventOptions {
  readonly groups: readonly {readonly _id: string; readonly title?: string | null}[]
  /** The latest first. */
  readonly years: readonly string[]
}

export const nothingToChoose: EventOptions = {groups: [], years: []}

/** A GROQ filter, and its parameters. */
export interface Filtered {
  readonly filter: string
  readonly params: Readonly<Record<string, string>>
}

/** Those of `all` that are chosen. `timeZone`: IANA name of the site's zone. */
export function chosenOf(all: Filtered, choice: EventChoice, timeZone: string): Filtered {
  const {group, language, year} = choice
  const parts: readonly Filtered[] = [
    all,
    ...(group === undefined ? [] : [{filter: '$group in groups[]._ref', params: {group}}]),
    ...(language === undefined ? [] : [{filter: 'language == $language', params: {language}}]),
    ...(year === undefined
      ? []
      : [
          {
            filter: 'period.start >= $from && period.start < $before',
            params: {
              from: startOfYear(Number(year), timeZone),
              before: startOfYear(Number(year) + 1, timeZone),
            },
          },
        ]),
  ]
  return {
    filter: parts.map(({filter}) => filter).join(' && '),
    params: Object.fromEntries(parts.flatMap(({params}) => Object.entries(params))),
  }
}

const startOfYear = (year: number, timeZone: string): string =>
  new Date(startOfDate(`${String(year).padStart(4, '0')}-01-01`, timeZone)).toISOString()

/** The years from one moment to another (ISO 8601), by the calendar of a zone, the latest first. */
export function yearsBetween(
  first: string | null | undefined,
  last: string | null | undefined,
  timeZone: string,
): readonly string[] {
  const [from, to] = [yearOf(first, timeZone), yearOf(last, timeZone)]
  if (from === undefined || to === undefined) return []
  return Array.from({length: Math.min(to - from + 1, mostYears)}, (_, back) => String(to - back))
}

/** Somebody's slip of a key makes no menu of thousands of years. */
const mostYears = 60

const yearOf = (moment: string | null | undefined, timeZone: string): number | undefined => {
  const milliseconds = millisecondsOf(moment ?? undefined)
  return milliseconds === undefined
    ? undefined
    : Number(localDate(milliseconds, timeZone).slice(0, -6))
}

/** What is chosen in words, for the head of the list: “Norra gruppen, Svenska, 2027”. */
export function choiceText(
  {group, language, year}: EventChoice,
  {groups}: EventOptions,
  languages: readonly LanguageOption[],
): string {
  const title = group === undefined ? undefined : groups.find(({_id}) => _id === group)?.title
  return [
    group === undefined ? undefined : (title ?? 'A group'),
    languageTitle(language, languages),
    year,
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}
