import type {TimeMention} from '../period/mentions.ts'
import {minutesOf, type WallTime} from '../period/zonedTime.ts'

/** A time of a programme as it stands there. */
export interface WrittenTime {
  readonly time: TimeMention
  readonly timeText: string
}

/** When an item of a programme is, with the days behind the day of its programme. */
export interface RunTime {
  readonly days: number
  readonly from: WallTime
  readonly to?: WallTime
}

const half = 12 * 60
const day = 24 * 60

/** Behind a time before noon, one in the afternoon follows at most so much later. */
const longestPause = 3.5 * 60
/** The first item is at most so long before the event's start, or behind it. */
const earliest = 60
const latest = 2 * 60
/** An item so long before the event's start is not of the same half of the day. */
const farBefore = 3 * 60

const evening = 15 * 60
const morning = 6 * 60

/** Figures without a half of the day, as a clock of twelve hours shows them; `06:30` is of one of 24. */
const isOfTwelve = ({time: {notation, from}, timeText}: WrittenTime): boolean =>
  notation !== 'marked' && from.hour >= 1 && from.hour <= 12 && !timeText.startsWith('0')

const atStart = (written: WrittenTime, startsAt: number | undefined): number => {
  const minutes = minutesOf(written.time.from)
  if (startsAt === undefined || !isOfTwelve(written) || minutes >= startsAt - farBefore) {
    return minutes
  }
  const later = minutes + half
  return later >= startsAt - earliest && later <= startsAt + latest ? later : minutes
}

const isNight = (minutes: number, before: number): boolean =>
  (before >= evening && minutes <= morning) || before - minutes > half

/** The first time that figures can mean behind another one; none where they go back. */
const behind = (written: WrittenTime, before: number): number | undefined => {
  const minutes = minutesOf(written.time.from)
  const start = Math.floor(before / day) * day
  const same = start + minutes
  if (same >= before) return same
  const later = same + half
  if (isOfTwelve(written) && later >= before && later - before <= longestPause) return later
  return isNight(minutes, before - start) ? same + day : undefined
}

const wallOf = (minutes: number): WallTime => ({
  hour: Math.floor((minutes % day) / 60),
  minute: minutes % 60,
})

const runTime = ({from, to}: TimeMention, minutes: number): RunTime => {
  const moved = {days: Math.floor(minutes / day), from: wallOf(minutes)}
  return to === undefined
    ? moved
    : {...moved, to: wallOf(minutes + minutesOf(to) - minutesOf(from) + day)}
}

/**
 * When the items of a programme are, in their order: times without a half of the day follow the start
 * of their event and the item before, and items behind midnight are on the next day.
 * @param startsAt of the event, in minutes from the midnight of the programme's day
 * @returns `undefined` for times that go back: they are no programme
 */
export function clockRun(
  times: readonly WrittenTime[],
  startsAt: number | undefined,
): readonly RunTime[] | undefined {
  const run: RunTime[] = []
  let before: number | undefined
  for (const written of times) {
    const minutes = before === undefined ? atStart(written, startsAt) : behind(written, before)
    if (minutes === undefined) return undefined
    run.push(runTime(written.time, minutes))
    before = minutes
  }
  return run
}
