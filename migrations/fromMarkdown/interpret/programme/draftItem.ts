import type {Ruled} from '../factRules.ts'
import type {Line} from '../lines/line.ts'
import type {TimeMention} from '../period/mentions.ts'
import type {CalendarDay} from '../period/zonedTime.ts'
import type {Guess, NamePosition} from './itemTitle.ts'

/** An item on its way from lines to a fact. */
export interface DraftItem extends Ruled {
  readonly title: string
  readonly speakers: readonly string[]
  readonly guess?: Guess
  /** Where the speakers stand. */
  readonly position?: NamePosition
  readonly room?: string
  readonly line: Line
  /** All lines that belong to it, its own first. */
  readonly lines: readonly Line[]
  readonly day?: CalendarDay
  readonly time?: TimeMention
  readonly timeText: string
  /** How long it is, where its line says nothing else. */
  readonly minutes?: number
  /** Of a part such as "Part 1". */
  readonly label?: string
}
