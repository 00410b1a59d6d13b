import type {Range} from '../../parse/range.ts'
import {place} from './objects.ts'
import {createScope} from './scope.ts'
import type {State} from './state.ts'
import {closeText} from './text.ts'

/** Opens a table. Inside of a cell or a footnote there is none: its cells become blocks there. */
export function startTable(state: State, owner: Range): void {
  closeText(state)
  const {scope} = state
  if (scope.holds === 'body') {
    scope.tables.push({owner, rows: [], moved: []})
  } else {
    state.notes.add('table-flattened', owner, {
      reason: 'A table inside a table cell or a footnote is shown as its text',
    })
  }
}

export function endTable(state: State, owner: Range): void {
  closeText(state)
  const {tables} = state.scope
  if (tables.at(-1)?.owner !== owner) return
  const table = tables.pop()
  if (!table) return
  const rows = table.rows.map(({cells}) => cells).filter((cells) => cells.length > 0)
  if (rows.length > 0) place(state, {kind: 'table', rows, range: owner})
  for (const draft of table.moved) place(state, draft)
}

/** `header`: all cells of the row are header cells. */
export function startRow(state: State, header: boolean): void {
  closeText(state)
  state.scope.tables.at(-1)?.rows.push({header, cells: []})
}

/** Opens a cell of the innermost row; outside of tables (only HTML can do that) a block. */
export function startCell(state: State, owner: Range): void {
  closeText(state)
  const table = state.scope.tables.at(-1)
  if (table) state.scope = createScope(owner, 'cell', state.scope, table.moved)
}

export function endCell(state: State, owner: Range, header = false): void {
  closeText(state)
  const {scope} = state
  if (scope.owner !== owner || !scope.parent) return
  state.scope = scope.parent
  const rows = state.scope.tables.at(-1)?.rows
  if (rows?.length === 0) rows.push({header: false, cells: []})
  const row = rows?.at(-1)
  row?.cells.push({header: header || row.header, content: scope.drafts})
}
