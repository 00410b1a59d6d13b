import {defined} from '../../../../../content/objects/defined.ts'
import {isTimestamp, scalarText, valuesOf} from '../../../mapping/frontMatterValue.ts'
import {memberNames} from '../../../mapping/memberNames.ts'
import type {FrontMatter} from '../../../parse/page.ts'
import {readLength} from '../../period/lengths.ts'
import {readMachineDate, readSexagesimal, wallDateOf} from '../../period/machineDate.ts'
import type {Notation, TimeMention} from '../../period/mentions.ts'
import {readTimes} from '../../period/readMentions.ts'
import {readClock} from '../../period/readWhen.ts'
import {type CalendarDay, isoTime, type WallTime} from '../../period/zonedTime.ts'
import {dayNamed} from '../dayNamed.ts'
import {dayByNumber, dayOf} from '../programmeDay.ts'
import type {RowsOf} from './row.ts'

/** When a row says that it is. */
export interface RowTime {
  readonly day?: CalendarDay
  readonly time?: TimeMention
  /** The time as written. */
  readonly timeText: string
  readonly minutes?: number
}

type Value = Parameters<typeof readMachineDate>[0]

/** The day that words or figures are, if they are one. */
export function dayOfValue(value: Value, {lexicon, days}: RowsOf): CalendarDay | undefined {
  const machine = readMachineDate(value)
  if (machine !== undefined) return wallDateOf(machine, days.timeZone).day
  return dayNamed(scalarText(value) ?? '', lexicon, days)
}

interface Moment {
  readonly day?: CalendarDay
  readonly from?: WallTime
  readonly to?: WallTime
  readonly notation: Notation
  readonly text: string
}

const momentOf = (value: Value, of: RowsOf): Moment => {
  const {lexicon, days} = of
  const machine = readMachineDate(value)
  if (machine !== undefined) {
    const {day, time, isPlaceholder} = wallDateOf(machine, days.timeZone)
    const from = isPlaceholder === true ? undefined : time
    return {day, ...defined({from}), notation: 'marked', text: from ? isoTime(from) : ''}
  }
  const seconds = typeof value === 'number' ? readSexagesimal(value) : undefined
  const text = seconds ? isoTime(seconds) : isTimestamp(value) ? '' : (scalarText(value) ?? '')
  const {first, from, to} = readClock(text, lexicon)
  const day =
    first === undefined
      ? dayNamed(text, lexicon, days)
      : dayOf({kind: 'date', start: 0, end: text.length, first}, days)
  return {
    ...defined({day, from: from || undefined, to: to || undefined}),
    notation: readTimes(text, lexicon)[0]?.notation ?? 'colon',
    text,
  }
}

/** What a row's keys for its time say, one under the other, or the key of the map in which it stands. */
export function readRowTime(
  frontMatter: FrontMatter,
  key: string | undefined,
  of: RowsOf,
): RowTime {
  const {keys, lexicon} = of
  const valuesUnder = (...names: readonly (readonly string[])[]) =>
    valuesOf(frontMatter, [...new Set(names.flat())]).map(({value}) => value)
  const starts = [
    ...valuesUnder(memberNames.session.time, keys.startTime, keys.start, keys.when),
    ...(key === undefined ? [] : [key]),
  ].map((value) => momentOf(value, of))
  const begin = starts.find(({from}) => from !== undefined)
  const ofDays = keys.start.filter((name) => !keys.startTime.includes(name))
  const numbered = valuesUnder(ofDays).flatMap((value) => dayByNumber(value, of.days) ?? [])
  const day = starts.find((moment) => moment.day !== undefined)?.day ?? numbered[0]
  const end = valuesUnder(keys.endTime, keys.end)
    .map((value) => momentOf(value, of))
    .find(({from}) => from !== undefined)
  const minutes = valuesUnder(keys.duration).flatMap((value) => readLength(value, lexicon) ?? [])[0]
  if (begin?.from === undefined) return {...defined({day, minutes}), timeText: ''}
  const to = begin.to ?? end?.from
  return {
    ...defined({day, minutes}),
    time: {
      kind: 'time',
      start: 0,
      end: begin.text.length,
      from: begin.from,
      notation: begin.notation,
      ...defined({to}),
    },
    timeText:
      begin.to === undefined && end !== undefined ? `${begin.text}–${end.text}` : begin.text,
  }
}
