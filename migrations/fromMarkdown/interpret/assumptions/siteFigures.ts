import {languageTag} from '../../../../content/language/languageTag.ts'
import {defaultFields} from '../../mapping/defaults/defaultFields.ts'
import {splitAnyFrontMatter} from '../../parse/frontMatter/splitAnyFrontMatter.ts'
import type {SiteFile} from '../../parse/jekyllSite.ts'
import {detectLanguage} from '../language/detectLanguage.ts'
import type {CalendarDay} from '../period/zonedTime.ts'

/** A day with the offset from UTC (minutes) that a page wrote behind it. */
export interface WrittenOffset {
  readonly day: CalendarDay
  readonly offset: number
  /** How often it stands in the site. */
  readonly count: number
}

/** How often a site writes something one way, and where it was first seen so. */
export interface Habit {
  readonly count: number
  readonly example: string
}

/** What a site's pages show of its habits. */
export interface SiteFigures {
  readonly pages: number
  /** How many of them do not say in which language they are. */
  readonly silent: number
  /** The others, by the language (BCP 47) that they say. */
  readonly saying: ReadonlyMap<string, number>
  /** Small words by language, on pages that do not say theirs. */
  readonly words: ReadonlyMap<string, number>
  readonly offsets: readonly WrittenOffset[]
  /** Dates such as `25/04/2027` and `04/25/2027`, by the figure that comes first. */
  readonly dates: Readonly<Record<'day' | 'month', Habit>>
  /** Times such as `6 pm` and `18:00`. */
  readonly clock: Readonly<Record<12 | 24, Habit>>
}

/** Longer pages show nothing that their beginnings do not. */
const longest = 20_000
const longestFrontMatter = 4000

const halves = [9, 21]
  .flatMap((hour) =>
    new Intl.DateTimeFormat('en', {hour: 'numeric', hour12: true, timeZone: 'UTC'})
      .formatToParts(Date.UTC(2027, 0, 1, hour))
      .filter(({type}) => type === 'dayPeriod'),
  )
  .map(({value}) => [...value].join(String.raw`\.?`))
  .join('|')

const dated =
  /(\d{4})-(\d{2})-(\d{2})[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*([+-])(\d{2}):?(\d{2})(?!\d)/g
const slashed = /(?<![\d/.=-])(\d{1,2})\/(\d{1,2})\/(?:19|20)\d\d(?![\d/])/g
const twelve = new RegExp(String.raw`(?<![\d:.])\d{1,2}(?::\d{2})?\s?(?:${halves})(?!\p{L})`, 'giu')
const twentyFour = /(?<![\d:.T-]|\d[T ])(?:1[3-9]|2[0-3])[:h][0-5]\d(?![\d:])/g
const saysLanguage = new RegExp(
  String.raw`^(?:${defaultFields.language.join('|')})\s*[:=]\s*([^\s#].*)$`,
  'imu',
)

/** The language of a line such as `lang: "en_GB" # British`. */
const tagIn = (value: string): string | undefined =>
  languageTag(value.replace(/\s#.*$/u, '').replace(/^(["'])(.*)\1\s*$/u, '$2'))

/** The front matter of a page's file, which may have none; a row of data is nothing else. */
const frontMatterIn = (text: string, isMatter: boolean): string =>
  isMatter ? text : text.slice(0, splitAnyFrontMatter(text)?.bodyStart ?? longestFrontMatter)

class Counter {
  count = 0
  example = ''

  add(written: string): void {
    if (this.count === 0) this.example = written.trim()
    this.count += 1
  }

  habit(): Habit {
    return {count: this.count, example: this.example}
  }
}

/** Counts what a site's pages show of its language, zone, order of dates and clock, file by file. */
export function startSiteFigures() {
  const words = new Map<string, number>()
  const offsets = new Map<string, WrittenOffset>()
  const dates = {day: new Counter(), month: new Counter()}
  const clock = {12: new Counter(), 24: new Counter()}
  let pages = 0
  let silent = 0
  const saying = new Map<string, number>()

  const addOffsets = (text: string): void => {
    for (const [, year, month, day, sign, hours, minutes] of text.matchAll(dated)) {
      const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
      const key = `${year}-${month}-${day} ${offset}`
      const count = (offsets.get(key)?.count ?? 0) + 1
      const on = {year: Number(year), month: Number(month), day: Number(day)}
      offsets.set(key, {day: on, offset, count})
    }
  }

  const addDates = (text: string): void => {
    for (const [written, first, second] of text.matchAll(slashed)) {
      const [one, two] = [Number(first), Number(second)]
      if (one > 12 && one <= 31 && two <= 12) dates.day.add(written)
      if (two > 12 && two <= 31 && one <= 12) dates.month.add(written)
    }
  }

  return {
    /** Takes a page's file, front matter and all. */
    add: ({text: file, isMatter}: Pick<SiteFile, 'text' | 'isMatter'>): void => {
      const text = file.slice(0, longest)
      pages += 1
      const frontMatter = frontMatterIn(text, isMatter === true)
      addOffsets(frontMatter.slice(0, longestFrontMatter))
      addDates(text)
      for (const [written] of text.matchAll(twelve)) clock[12].add(written)
      for (const [written] of text.slice(frontMatter.length).matchAll(twentyFour)) {
        clock[24].add(written)
      }
      const written = saysLanguage.exec(frontMatter)?.[1]
      if (written !== undefined) {
        const tag = tagIn(written)
        if (tag !== undefined) saying.set(tag, (saying.get(tag) ?? 0) + 1)
        return
      }
      silent += 1
      for (const [language, count] of detectLanguage(text.slice(frontMatter.length))?.counts ??
        []) {
        words.set(language, (words.get(language) ?? 0) + count)
      }
    },
    figures: (): SiteFigures => ({
      pages,
      silent,
      saying,
      words,
      offsets: [...offsets.values()],
      dates: {day: dates.day.habit(), month: dates.month.habit()},
      clock: {12: clock[12].habit(), 24: clock[24].habit()},
    }),
  }
}
