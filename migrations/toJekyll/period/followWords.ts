import {readMentions} from '../../fromMarkdown/interpret/period/readMentions.ts'
import {toWall, type WallTime, weekdayOf} from '../../fromMarkdown/interpret/period/zonedTime.ts'
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
  const days = daysOf(to)
  const oldStart = toWall(from.start, from.timeZone).time
  const start = toWall(to.start, to.timeZone).time
  const end = to.end === undefined ? undefined : toWall(to.end, to.timeZone).time
  const edits: TextEdit[] = []
  const weekdays = weekdayEdits(text, days)
  if (weekdays === undefined) return undefined
  const overlapsWeekday = ({start: at}: TextEdit) =>
    weekdays.some((day) => day.start <= at && at < day.end)
  for (const mention of readMentions(text)) {
    const slice = text.slice(mention.start, mention.end)
    if (mention.kind === 'time') {
      if (!isSameTime(mention.from, oldStart)) return undefined
      const written = to.allDay ? undefined : timeWords(slice, {from: start, to: end})
      if (written === undefined) return undefined
      edits.push({start: mention.start, end: mention.end, text: written})
      continue
    }
    const skipped = /^(?:\p{L}+,?\s+)?(?:den\s|the\s)?(?=\d)/iu.exec(slice)?.[0] ?? ''
    const names =
      skipped !== '' &&
      weekdays.some(
        (day) => day.start >= mention.start && day.end <= mention.start + skipped.length,
      )
    const head = names ? skipped.length : 0
    const written = dayWords(mention, slice.slice(head), days, text)
    if (written === undefined) return undefined
    edits.push({start: mention.start + head, end: mention.end, text: written})
  }
  const all = [
    ...edits,
    ...weekdays.filter(
      (day) => !edits.some((edit) => edit.start <= day.start && day.start < edit.end),
    ),
  ]
  return all.length === 0 || all.some((edit) => edits.includes(edit) && overlapsWeekday(edit))
    ? undefined
    : applyEdits(text, all)
}
