import {
  offsetAt,
  toInstant,
  toWall,
  type WallTime,
} from '../../fromMarkdown/interpret/period/zonedTime.ts'

const date = String.raw`\d{4}-\d{1,2}-\d{1,2}`
const clock = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(\.\d*)?)?`
const zone = String.raw`[Zz]|UTC|[+-]\d{1,2}:?\d{2}|[+-]\d{1,2}`
const form = new RegExp(String.raw`^(${date})(?:([Tt]|\s+)${clock}(?:(\s*)(${zone}))?)?$`, 'u')

const pad = (value: number): string => String(value).padStart(2, '0')

const minutesOf = (offset: string): number => {
  if (/^(?:Z|UTC)$/iu.test(offset)) return 0
  const [, sign = '+', hours = '0', minutes = '0'] =
    /^([+-])(\d{1,2}):?(\d{2})?$/u.exec(offset) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

const inForm = (minutes: number, before: string): string => {
  const size = Math.abs(minutes)
  const colon = before.includes(':') ? ':' : ''
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}${colon}${pad(size % 60)}`
}

/** Whether the clocks of a zone have an offset at some time of the year of a moment. */
const observes = (moment: string, timeZone: string, offset: number): boolean =>
  ['01', '07'].some(
    (month) => offsetAt(`${moment.slice(0, 4)}-${month}-15T12:00:00Z`, timeZone) === offset,
  )

interface Moment {
  /** UTC, ISO 8601. */
  readonly moment: string
  readonly timeZone: string
  /** Whether only its day counts. */
  readonly allDay: boolean
}

/** A date in figures that is to say a moment, in the form of another one. */
export interface MachineForm {
  /** As it stands on the page. */
  readonly text: string
  /** Its time says nothing: the words have it. It stays as it is. */
  readonly keepsTime: boolean
}

const timeOf = (
  written: {time: WallTime; seconds: string | undefined; fraction: string},
  time: WallTime,
) => {
  const isSame = written.time.hour === time.hour && written.time.minute === time.minute
  if (written.seconds === undefined) return `${pad(time.hour)}:${pad(time.minute)}`
  return `${pad(time.hour)}:${pad(time.minute)}:${isSame ? written.seconds + written.fraction : '00'}`
}

/**
 * A moment in figures, as the page writes them: with a time and an offset where it has them. An
 * offset that was right becomes the one of the new day; one that was written by habit stays.
 */
export function machineText(
  {text, keepsTime}: MachineForm,
  {moment, timeZone, allDay}: Moment,
): string | undefined {
  const match = form.exec(text.trim())
  if (match === null) return undefined
  const [, , gap, hour, minute, seconds, fraction = '', space = '', offset] = match
  const wall = toWall(moment, timeZone)
  const dayOf = ({year, month, day}: typeof wall.day) => `${year}-${pad(month)}-${pad(day)}`
  if (gap === undefined) return dayOf(wall.day)
  const writtenTime = {hour: Number(hour), minute: Number(minute)}
  const time = keepsTime ? writtenTime : allDay ? {hour: 0, minute: 0} : wall.time
  const written = {time: writtenTime, seconds, fraction}
  if (offset === undefined) return `${dayOf(wall.day)}${gap}${timeOf(written, time)}`
  const minutes = minutesOf(offset)
  const now = toInstant(wall.day, time, timeZone)
  const isUtc = /^[ZU]/iu.test(offset)
  const oldDay =
    /^(\d+)-(\d+)-(\d+)$/u
      .exec(match[1] ?? '')
      ?.slice(1)
      .map(Number) ?? []
  const [year = 0, month = 1, day = 1] = oldDay
  const before = toInstant({year, month, day}, writtenTime, timeZone)
  if (!isUtc && (offsetAt(before, timeZone) === minutes || !observes(now, timeZone, minutes))) {
    const right = offsetAt(before, timeZone) === minutes ? offsetAt(now, timeZone) : minutes
    const shown = toWall(new Date(Date.parse(now) + right * 60_000).toISOString(), 'UTC')
    return `${dayOf(shown.day)}${gap}${timeOf(written, shown.time)}${space}${inForm(right, offset)}`
  }
  if (isUtc) {
    const utc = toWall(now, 'UTC')
    return `${dayOf(utc.day)}${gap}${timeOf(written, utc.time)}${space}${offset}`
  }
  return `${dayOf(wall.day)}${gap}${timeOf(written, time)}${space}${offset}`
}
