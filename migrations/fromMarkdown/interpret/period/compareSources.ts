import {defined} from '../../../../content/objects/defined.ts'
import {scalarText} from '../../mapping/frontMatterValue.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import type {Message} from '../../messages/message.ts'
import {type FactRule, saidBy} from '../factRules.ts'
import {offsetText, type WallDate} from './machineDate.ts'
import type {MachineSource} from './machineSource.ts'
import type {DayRule, SettledDay} from './settleDay.ts'
import type {SettledTime} from './settleTime.ts'
import {isoDay, isoTime, type WallTime} from './zonedTime.ts'

const dayReasons: Readonly<Partial<Record<DayRule, string>>> = {
  'day-swapped': 'day and month of the figures are swapped, the text wins',
  'day-of-words': 'the text wins',
  'day-of-figures-in-body': 'the body names the day of the figures, so they win',
  'day-of-figures-by-weekday': "the text's weekday fits the figures, so they win",
  'year-of-figures': 'only the years differ, and that of the figures wins',
  'year-of-words': 'only the years differ, and the rest of the page backs that of the text',
}

const seconds = (time: WallTime, count: number): string =>
  count === 0 ? isoTime(time) : `${isoTime(time)}:${String(count).padStart(2, '0')}`

/** What was settled, and what it was settled from. */
export interface Settlement {
  readonly path: string
  readonly machine: MachineSource
  readonly wall: WallDate
  readonly day: SettledDay
  readonly time: SettledTime
  /** Of the zone on the settled day, in minutes from UTC. */
  readonly zoneOffset: number
  /** The human's words. */
  readonly evidence?: string
}

type Check = (settlement: Settlement) => Message | undefined

const said = ({path, machine, evidence}: Settlement, rule: FactRule) => ({
  source: 'interpret' as const,
  path,
  place: machine.source.place,
  actual: scalarText(machine.source.value) ?? '',
  ...defined({evidence}),
  ...saidBy(rule),
})

const keyOf = ({machine}: Settlement): string => machine.source.path.join('.')

const dateDiffers: Check = (settlement) => {
  const {day, wall, evidence} = settlement
  const why = dayReasons[day.rule]
  if (why === undefined) return undefined
  return makeMessage('date-differs', {
    ...said(settlement, day.rule),
    reason: `\`${keyOf(settlement)}\` says \`${isoDay(wall.day)}\`, the text \`${evidence ?? ''}\`: ${why}`,
    expected: isoDay(day.first),
    hint: 'Correct the one that is wrong; the next import takes it over.',
  })
}

const timeDiffers: Check = (settlement) => {
  const {time, wall, machine, day} = settlement
  if (!time.differs || !time.from || !wall.time) return undefined
  return makeMessage('time-differs', {
    ...said(settlement, day.rule),
    reason: `\`${keyOf(settlement)}\` says \`${seconds(wall.time, machine.seconds)}\`, the event starts at \`${isoTime(time.from)}\``,
    expected: isoTime(time.from),
    hint: 'The words beside the date win over its figures.',
  })
}

const timePlaceholder: Check = (settlement) => {
  const {time, wall} = settlement
  if (!time.placeholder || !wall.time) return undefined
  const taken = time.from
    ? `the event starts at \`${isoTime(time.from)}\``
    : 'the event has no time'
  return makeMessage('time-placeholder', {
    ...said(settlement, 'time-placeholder'),
    reason: `\`${isoTime(wall.time)}\` in \`${keyOf(settlement)}\` stands for no time: ${taken}`,
    expected: time.from ? isoTime(time.from) : isoDay(settlement.day.first),
  })
}

const offsetConverted: Check = (settlement) => {
  const {wall, machine} = settlement
  if (wall.offset !== 'converted' || machine.offset === undefined || machine.isUtc || !wall.time) {
    return undefined
  }
  return makeMessage('offset-converted', {
    ...said(settlement, 'time-offset'),
    reason: `\`${keyOf(settlement)}\` has the offset \`${offsetText(machine.offset)}\`, which the event's clocks never have: the time was converted to \`${isoDay(wall.day)} ${isoTime(wall.time)}\``,
    expected: `${isoDay(wall.day)} ${isoTime(wall.time)}`,
    hint: 'If that is not the time that is meant, leave the offset out, or name the zone in `timezone`.',
  })
}

const offsetDiffers: Check = (settlement) => {
  const {wall, machine, zoneOffset} = settlement
  if (wall.offset !== 'ignored' || machine.offset === undefined) return undefined
  if (machine.offset === zoneOffset) return undefined
  return makeMessage('offset-differs', {
    ...said(settlement, 'time-offset'),
    reason: `\`${keyOf(settlement)}\` has the offset \`${offsetText(machine.offset)}\`, where the event's clocks have \`${offsetText(zoneOffset)}\` on that day: the time is taken as it stands`,
    expected: offsetText(zoneOffset),
    hint: 'Leave the offset out, or write that of the day.',
  })
}

const checks: readonly Check[] = [
  dateDiffers,
  timeDiffers,
  timePlaceholder,
  offsetConverted,
  offsetDiffers,
]

/** Says where the figures of front matter and what was settled disagree. */
export function compareSources(settlement: Settlement): readonly Message[] {
  return checks.flatMap((check) => check(settlement) ?? [])
}
