import {defined} from '../../../../content/objects/defined.ts'
import {nameLexicon} from '../lexicon/lexicon.ts'
import type {Line} from '../lines/line.ts'
import {roomIn} from '../names/room.ts'
import type {CalendarDay} from '../period/zonedTime.ts'
import {pattern} from '../tokens/pattern.ts'
import {dayNamed} from './dayNamed.ts'
import type {ProgrammeDays} from './programmeDay.ts'

/** What a column of a programme's table says of its cells. */
export interface Column {
  readonly about: 'title' | 'speakers' | 'room' | 'sessions' | 'other'
  /** Of a column of sessions: when or where they are. */
  readonly day?: CalendarDay
  readonly room?: string
}

const titleColumn = pattern('^ ~ titleColumn ~ $')
const speakerColumn = pattern('^ ~ speakerColumn ~ $')
const roomColumn = pattern('^ ~ roomWord ~ $')
const whereColumn = pattern('^ ~ whereLabel ~ $')

const columnOf = (heading: string, {lexicon}: Line, days: ProgrammeDays): Column => {
  const read = lexicon.read(heading)
  if (roomColumn.fits(nameLexicon().read(heading)) || whereColumn.fits(read)) return {about: 'room'}
  if (speakerColumn.fits(read)) return {about: 'speakers'}
  if (titleColumn.fits(read)) return {about: 'title'}
  const day = dayNamed(heading, lexicon, days)
  const room = roomIn(heading)
  return day === undefined && room === undefined
    ? {about: 'other'}
    : {about: 'sessions', ...defined({day, room})}
}

/**
 * What the columns of a row are about, the first one left out, which says when. Two columns or more that
 * name a day or a room each are a grid: each of their cells is an item of its own.
 */
export function columnsOf(row: Line, days: ProgrammeDays): readonly Column[] {
  if (last !== undefined && last.headings === row.headings && last.days === days) {
    return last.columns
  }
  const columns = columnsUnder(row, days)
  last = {headings: row.headings, days, columns}
  return columns
}

/** Of the row before, which mostly is one of the same table. */
let last:
  | {
      readonly headings: Line['headings']
      readonly days: ProgrammeDays
      readonly columns: readonly Column[]
    }
  | undefined

const columnsUnder = (row: Line, days: ProgrammeDays): readonly Column[] => {
  const columns = (row.headings ?? []).slice(1).map((heading) => columnOf(heading, row, days))
  const isGrid = columns.filter(({about}) => about === 'sessions').length > 1
  return isGrid
    ? columns
    : columns.map((column) => (column.about === 'sessions' ? {about: 'other'} : column))
}
