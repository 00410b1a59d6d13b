import {defined} from '../../../../content/objects/defined.ts'
import type {Line} from '../lines/line.ts'
import {fullNames} from '../names/fullName.ts'
import {whoIn} from '../names/who.ts'
import type {CalendarDay} from '../period/zonedTime.ts'
import {type Column, columnsOf} from './columns.ts'
import {type ItemTitle, itemTitle, titleBeside} from './itemTitle.ts'
import type {ProgrammeDays} from './programmeDay.ts'
import {isPause} from './programmeWords.ts'

/** What one cell, or a row as a whole, says of an item. */
export interface RowItem extends ItemTitle {
  readonly day?: CalendarDay
}

interface Cell {
  readonly text: string
  readonly column: Column
}

const isFilled = ({text}: Cell): boolean => /[\p{L}\d]/u.test(text)

const ofGrid = (cells: readonly Cell[], {lexicon}: Line): readonly RowItem[] =>
  cells.map(({text, column: {day, room}}) => {
    const item = itemTitle(text, lexicon)
    return {...item, ...defined({day, room: item.room ?? room})}
  })

/** A break that stands in one room's column alone, or in each, is for all. */
const pauseForAll = (cells: readonly Cell[], {lexicon}: Line): RowItem | undefined => {
  const [first, ...others] = cells
  const isForAll =
    first !== undefined &&
    cells.every(({column}) => column.day === undefined) &&
    others.every(({text}) => text === first.text) &&
    isPause(lexicon.read(first.text))
  return isForAll ? itemTitle(first.text, lexicon) : undefined
}

const peopleIn = (cells: readonly Cell[]) =>
  cells.map(({text, column}) => whoIn(text, column.about === 'speakers'))

/** The items of a table's row: one in each cell of a grid, else one of which the cells say the parts. */
export function rowItems(row: Line, days: ProgrammeDays): readonly RowItem[] {
  const columns = columnsOf(row, days)
  const cells = (row.cells ?? [])
    .slice(1)
    .map((text, index): Cell => ({text, column: columns[index] ?? {about: 'other'}}))
    .filter(isFilled)
  const sessions = cells.filter(({column}) => column.about === 'sessions')
  if (columns.some(({about}) => about === 'sessions')) {
    const pause = pauseForAll(sessions, row)
    return pause === undefined ? ofGrid(sessions, row) : [pause]
  }
  const titles = cells.filter(({column: {about}}) => about === 'title' || about === 'other')
  const title =
    titles.find(({column}) => column.about === 'title') ??
    titles.find(({text}) => fullNames(text).length === 0) ??
    cells[0]
  if (title === undefined) return []
  const others = cells.filter((cell) => cell !== title && cell.column.about !== 'room')
  const who = peopleIn(others)
  const [sure, maybe] = [who.flatMap((each) => each.sure), who.flatMap((each) => each.maybe)]
  const isTold = others.some(({column}) => column.about === 'speakers')
  const item = isTold
    ? titleBeside(title.text, [...sure, ...maybe], row.lexicon)
    : itemTitle(title.text, row.lexicon)
  const room = item.room ?? cells.find(({column}) => column.about === 'room')?.text
  const isNamed = item.speakers.length > 0 && !isTold
  if (isNamed || isPause(row.lexicon.read(title.text))) return [{...item, ...defined({room})}]
  const guess =
    maybe.length === 0
      ? item.guess
      : {title: item.title, speakers: maybe, position: 'cell' as const}
  return [
    {
      ...item,
      speakers: sure,
      ...defined({room, guess, position: sure.length > 0 ? ('cell' as const) : item.position}),
    },
  ]
}
