import type {Range} from '../../parse/range.ts'
import type {CalendarDay, WallTime} from './zonedTime.ts'

/** A day as a text names it: the year may be left to the reader. */
export interface NamedDay {
  readonly year?: number
  readonly month: number
  readonly day: number
}

/** Whether a day may be called so, of whatever year where none stands. */
export function isCalled({year, month, day}: CalendarDay, named: NamedDay | undefined): boolean {
  return named?.month === month && named.day === day && (named.year ?? year) === year
}

/** "den 2:a mars", "18 and 20 May 2021", "26/1". */
export interface DateMention extends Range {
  readonly kind: 'date'
  readonly first: NamedDay
  /** Of several days the last. */
  readonly last?: NamedDay
  /** Of the first day, where it stands there: 1 Monday to 7 Sunday. */
  readonly weekday?: number
  /** Figures alone, such as `3/4`, whose day and month could be the other way round. */
  readonly swappable?: true
}

/**
 * How sure a reader is that figures are a time of day: `marked` by a word ("kl 18", "6 pm"), with
 * a colon (18:00), with a dot (18.00), or `bare` hours ("18-20"), which only their place makes one.
 */
export type Notation = 'marked' | 'colon' | 'dot' | 'bare'

/** "kl. 18-20:30", "10 am - 7 pm", "09.00". */
export interface TimeMention extends Range {
  readonly kind: 'time'
  readonly from: WallTime
  /** On the next day, where it is not after `from`. */
  readonly to?: WallTime
  readonly notation: Notation
  /** The zone's name as written: "CET", "UTC+2". */
  readonly zone?: string
}

export type Mention = DateMention | TimeMention
