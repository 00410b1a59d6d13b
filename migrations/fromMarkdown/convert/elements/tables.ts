import type {State} from '../flow/state.ts'
import {endCell, endTable, startCell, startRow, startTable} from '../flow/tables.ts'
import {type AnyElement, blockWith, type ElementHandler} from './elementHandler.ts'
import {block, ignored} from './wrappers.ts'

const startSpannedCell = (state: State, element: AnyElement): void => {
  const {colspan = '1', rowspan = '1'} = element.properties
  if (colspan !== '1' || rowspan !== '1') {
    state.notes.add('table-span-dropped', element, {
      reason: 'A table cell spans several columns or rows; it will take one place',
      actual: `colspan ${colspan}, rowspan ${rowspan}`,
      hint: 'Look whether the cells still stand below their headings.',
    })
  }
  startCell(state, element)
}

const cell = (header: boolean): ElementHandler =>
  blockWith(startSpannedCell, (state, element) => endCell(state, element, header), [
    'colspan',
    'rowspan',
    'scope',
  ])

export const tables = {
  table: blockWith(startTable, endTable),
  thead: block,
  tbody: block,
  tfoot: block,
  tr: blockWith(
    (state) => startRow(state, false),
    () => undefined,
  ),
  td: cell(false),
  th: cell(true),
  caption: block,
  colgroup: ignored,
  col: ignored,
}
