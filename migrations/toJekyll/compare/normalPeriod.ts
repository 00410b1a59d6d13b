import {defined} from '../../../content/objects/defined.ts'
import {isObject, type Json, type JsonObject} from '../../fromMarkdown/dataset/json.ts'
import {readStated} from '../../fromMarkdown/interpret/period/stated.ts'
import {toWall} from '../../fromMarkdown/interpret/period/zonedTime.ts'

const stringOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

const momentOf = (value: Json | undefined): string | undefined => {
  const written = stringOf(value)
  const milliseconds = written === undefined ? Number.NaN : Date.parse(written)
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString()
}

/** A period's dates, without its words. */
export interface NormalPeriod {
  readonly kind: string
  readonly start?: string
  readonly end?: string
  readonly allDay: boolean
  readonly timeZone: string
  readonly text?: string
}

/** Whether the words of a period name another day or time than its dates: they were left behind. */
export function isLeftBehind({start, end, allDay, timeZone, text}: NormalPeriod): boolean {
  if (start === undefined || text === undefined) return false
  const {first, last, from, to} = readStated(text)
  const begins = toWall(start, timeZone)
  const ends = end === undefined ? undefined : toWall(end, timeZone)
  const isOtherDay =
    first !== undefined &&
    (first.month !== begins.day.month ||
      first.day !== begins.day.day ||
      (first.year !== undefined && first.year !== begins.day.year))
  const isOtherEnd =
    last !== undefined &&
    ends !== undefined &&
    (last.month !== ends.day.month || last.day !== ends.day.day)
  const differs = (said: typeof from, time: typeof from): boolean =>
    said !== undefined && (said.hour % 24 !== time?.hour || said.minute !== time.minute)
  return (
    isOtherDay ||
    isOtherEnd ||
    (!allDay && differs(from, begins.time)) ||
    (!allDay && to !== undefined && differs(to, ends?.time)) ||
    (allDay && from !== undefined)
  )
}

/** A period with its moments in one notation; `undefined` for one that says nothing. */
export function readPeriodValue(value: Json | undefined): NormalPeriod | undefined {
  if (!isObject(value)) return undefined
  const start = momentOf(value['start'])
  const end = momentOf(value['end'])
  const text = stringOf(value['text'])?.normalize('NFC')
  if (start === undefined && text === undefined) return undefined
  return {
    kind: stringOf(value['kind']) ?? 'once',
    ...defined({start, end}),
    allDay: value['allDay'] === true,
    timeZone: stringOf(value['timeZone']) ?? 'UTC',
    ...defined({text}),
  }
}

/** A period for comparing: words that were left behind when the dates moved do not count. */
export function normalPeriod(value: Json | undefined): JsonObject | undefined {
  const period = readPeriodValue(value)
  if (period === undefined) return undefined
  const {text, ...dates} = period
  return text === undefined || isLeftBehind(period) ? {...dates} : {...dates, text}
}
