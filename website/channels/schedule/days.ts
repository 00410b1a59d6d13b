import {clockText} from '../../entries/spanTexts.ts'
import type {KnownItem} from './ids.ts'
import type {Talk} from './talk.ts'

export interface ScheduleDay {
  /** YYYY-MM-DD */
  readonly date: string
  /** From 1. */
  readonly index: number
  /** From the first start to the last end, with their offsets. */
  readonly start: string
  readonly end: string
  /** The items of each room, in order of time. */
  readonly rooms: ReadonlyMap<string, readonly Talk[]>
}

/** The days on which something is, each by the clock of what happens. */
export function daysOf(
  items: readonly KnownItem[],
  talkOf: (item: KnownItem) => Talk,
): readonly ScheduleDay[] {
  const byDay = Map.groupBy(items.toSorted(byStart), ({day}) => day)
  return [...byDay]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([date, within], at) => {
      const [first] = within
      const last = within.reduce((latest, item) => (endOf(item) > endOf(latest) ? item : latest))
      return {
        date,
        index: at + 1,
        start: clockText((first ?? last).start, (first ?? last).timeZone),
        end: clockText(endOf(last), last.timeZone),
        rooms: Map.groupBy(within.map(talkOf), ({room}) => room),
      }
    })
}

const endOf = ({start, end}: KnownItem): number => end ?? start

const byStart = (a: KnownItem, b: KnownItem): number =>
  a.start - b.start || (a.name < b.name ? -1 : 1)
