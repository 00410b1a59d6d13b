import type {DateMention, TimeMention} from '../../fromMarkdown/interpret/period/mentions.ts'
import {readMentions} from '../../fromMarkdown/interpret/period/readMentions.ts'
import {
  offsetAt,
  toWall,
  type WallTime,
  weekdayOf,
} from '../../fromMarkdown/interpret/period/zonedTime.ts'
import type {NormalPeriod} from '../compare/normalPeriod.ts'
import {applyEdits, type TextEdit} from '../text/textEdit.ts'
import {weekdayIn, weekdayNumber} from './calendarNames.ts'
import {type Days, dayWords} from './dayWords.ts'
import {timeWords} from './timeWords.ts'

type Dated = NormalPeriod & {readonly start: string}

const daysOf = ({start, end, timeZone}: Dated): Days => {
  const first = toWall(start, timeZone).day
  const last = end === undefined ? undefined : toWall(end, timeZone)
  const isNight = last !== undefined && isNightAfter(toWall(start, timeZone), last)
  return {first, last: last === undefined || isNight ? first : last.day}
}

interface Wall {
  readonly day: Days['first']
  readonly time: WallTime
}

/** A party that ends at two in the morning is on one day for those who announce it. */
const isNightAfter = (start: Wall, end: Wall): boolean => {
  const days =
    Date.UTC(end.day.year, end.day.month - 1, end.day.day) -
    Date.UTC(start.day.year, start.day.month - 1, start.day.day)
  return days === 86_400_000 && end.time.hour <= 6 && start.time.hour >= 15
}

const isSameTime = (a: WallTime | undefined, b: WallTime | undefined): boolean =>
  a?.hour === b?.hour && a?.minute === b?.minute

const wordPattern = /\p{L}+/gu

const weekdayEdits = (text: string, days: Days): readonly TextEdit[] | undefined => {
  const found = [...text.matchAll(wordPattern)].filter(
    ({0: word}) => weekdayNumber(word.replace(/en$/u, '')) !== undefined,
  )
  if (found.length > 2) return undefined
  const edits = found.map(({0: word, index}, place): TextEdit | undefined => {
    const day = place === 0 ? days.first : days.last
    const isDefinite = weekdayNumber(word) === undefined
    const stem = isDefinite ? word.slice(0, -2) : word
    const name = weekdayIn(stem, weekdayOf(day), text)
    return name === undefined
      ? undefined
      : {start: index, end: index + word.length, text: isDefinite ? `${name}en` : name}
  })
  return edits.includes(undefined) ? undefined : edits.flatMap((edit) => edit ?? [])
}

const sameDays = (
  {month, day}: {readonly month: number; readonly day: number},
  other: Days['first'],
): boolean => month === other.month && day === other.day

/** The days that one of several dates in the words is to name. */
const daysFor = (mention: DateMention, before: Days, after: Days): Days | undefined => {
  if (mention.last !== undefined) return after
  if (sameDays(mention.first, before.first)) return {first: after.first, last: after.first}
  return sameDays(mention.first, before.last) ? {first: after.last, last: after.last} : undefined
}

interface Clock {
  readonly from: WallTime
  readonly to: WallTime | undefined
}

const clockOf = ({start, end, timeZone}: Dated): Clock => ({
  from: toWall(start, timeZone).time,
  to: end === undefined ? undefined : toWall(end, timeZone).time,
})

const timeFor = (
  mention: TimeMention,
  words: string,
  before: Clock,
  after: Clock,
  allDay: boolean,
): string | undefined => {
  if (allDay) return undefined
  if (isSameTime(before.from, after.from) && isSameTime(before.to, after.to)) return words
  if (isSameTime(mention.from, before.from)) {
    const isWhole = mention.to === undefined || isSameTime(mention.to, before.to)
    return isWhole ? timeWords(words, after) : undefined
  }
  const isEnd = mention.to === undefined && isSameTime(mention.from, before.to)
  return isEnd && after.to !== undefined
    ? timeWords(words, {from: after.to, to: undefined})
    : undefined
}

/** What stands between a weekday and the figures of its date: these are written apart. */
const headOf = (words: string): number =>
  /^(?:en)?[,.]?\s*(?:den\s|the\s)?(?=\d)/iu.exec(words)?.[0].length ?? 0

const isSummer = ({start, timeZone}: Dated): boolean =>
  offsetAt(start, timeZone) > offsetAt(`${start.slice(0, 4)}-01-01T12:00:00Z`, timeZone)

const zoneName = /\b([CEW]E|[ECMP])(S|D?)T\b/gu

/** "CET" becomes "CEST" where the clocks are others on the new day, if it was right on the old one. */
const withSeason = (text: string, before: Dated, after: Dated): string =>
  isSummer(before) === isSummer(after)
    ? text
    : text.replaceAll(zoneName, (name, zone: string, season: string) => {
        const isEuropean = zone.length === 2
        const saysSummer = isEuropean ? season === 'S' : season === 'D'
        if (saysSummer !== isSummer(before)) return name
        if (isEuropean) return `${zone}${saysSummer ? '' : 'S'}T`
        return season === '' ? name : `${zone}${saysSummer ? 'S' : 'D'}T`
      })

/**
 * The words of a period for other dates, in their own form: "Tisdag 21 januari 2027, kl 17.30-20"
 * becomes "Onsdag 5 maj 2027, kl 18-20". `undefined` where that is not sure.
 */
export function followWords(
  text: string,
  before: NormalPeriod,
  after: NormalPeriod,
): string | undefined {
  if (before.start === undefined || after.start === undefined) return undefined
  const from = {...before, start: before.start}
  const to = {...after, start: after.start}
  const [oldDays, days] = [daysOf(from), daysOf(to)]
  const weekdays = weekdayEdits(text, days)
  if (weekdays === undefined) return undefined
  const edits: TextEdit[] = []
  for (const mention of readMentions(text)) {
    const words = text.slice(mention.start, mention.end)
    if (mention.kind === 'time') {
      const written = timeFor(mention, words, clockOf(from), clockOf(to), to.allDay)
      if (written === undefined) return undefined
      edits.push({start: mention.start, end: mention.end, text: written})
      continue
    }
    const named = daysFor(mention, oldDays, days)
    const weekday = weekdays.findLast((day) => day.start >= mention.start && day.end <= mention.end)
    const head =
      weekday === undefined
        ? 0
        : headOf(text.slice(weekday.end, mention.end)) + weekday.end - mention.start
    const written = named && dayWords(mention, words.slice(head), named, text)
    if (written === undefined) return undefined
    edits.push({start: mention.start + head, end: mention.end, text: written})
  }
  const isInside = (day: TextEdit): boolean =>
    edits.some(({start, end}) => start < day.end && day.start < end)
  const all = [...edits, ...weekdays.filter((day) => !isInside(day))]
  if (all.length === 0 || weekdays.some(isInside)) return undefined
  return withSeason(applyEdits(text, all), from, to)
}
