import {defined} from '../../../../content/objects/defined.ts'
import {cellsText} from '../lines/cellsText.ts'
import type {Line} from '../lines/line.ts'
import {dayNamed} from './dayNamed.ts'
import type {ProgrammeDays} from './programmeDay.ts'
import {timedLine} from './timedLine.ts'

/** What a row needs in which a time stands. */
const figure = /\d/u

/** A row of a table without its first cell. */
const withoutFirstCell = (row: Line): Line => {
  const cells = (row.cells ?? []).slice(1)
  const text = cellsText(cells)
  return {
    ...row,
    text,
    words: row.lexicon.read(text),
    cells,
    ...defined({headings: row.headings?.slice(1)}),
  }
}

const asHeading = (row: Line, text: string): Line => {
  const {cells: _cells, headings: _headings, ...line} = row
  return {...line, text, words: row.lexicon.read(text), style: 'h4'}
}

/**
 * Rows of a table that has the day in its first column and the time in the second, each day once as a
 * heading above its rows: "Friday | 17:00 | Check-in". An empty cell goes on with the day above.
 */
export function withDayRows(lines: readonly Line[], days: ProgrammeDays): readonly Line[] {
  let [table, told] = ['', '']
  return lines.flatMap((line) => {
    if (line.cells === undefined || !figure.test(line.text)) return line
    const [day = ''] = line.cells
    const goesOn = day === '' && line.blockKey === table
    const names = day !== '' && dayNamed(day, line.lexicon, days) !== undefined
    if (!goesOn && !names) return line
    const row = withoutFirstCell(line)
    if (timedLine(row) === undefined) return line
    const isNew = names && (day !== told || line.blockKey !== table)
    ;[table, told] = [line.blockKey, names ? day : told]
    return isNew ? [asHeading(line, day), row] : row
  })
}
