import {clockText} from '../../entries/spanTexts.ts'
import type {PlacedItem} from './place.ts'
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

/**
 * The days on which something is, each by the clock of what happens.
 *
 * @param items In order of time.
 */
export function daysOf(
  items: readonly PlacedItem[],
  talkOf: (item: PlacedItem) => Talk,
): readonly ScheduleDay[] {
  const byDay = Map.groupBy(items, ({day}) => day)
  return [...byDay]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([date, within], at) => {
      const [first] = within
      const last = within.reduce((latest, item) => (item.until > latest.until ? item : latest))
      return {
        date,
        index: at + 1,
        start: clockText((first ?? last).start, (first ?? last).timeZone),
        end: clockText(last.until, last.timeZone),
        rooms: Map.groupBy(within.map(talkOf), ({room}) => room),
      }
    })
}
