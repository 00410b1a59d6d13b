import type {ListItem} from '../../../../content/text/portableText.ts'
import type {Range} from '../../parse/range.ts'
import {openItem} from './scope.ts'
import type {State} from './state.ts'
import {closeText} from './text.ts'

/** Opens a list one level deeper. `start`: its first number. */
export function startList(state: State, marker: ListItem, start: number, range: Range): void {
  closeText(state)
  const {scope} = state
  const parent = openItem(scope)
  if (parent && !parent.marked && !parent.filled) addEmptyItem(state, range)
  scope.lists.push({marker})
  scope.items.push(undefined)
  if (start !== 1) {
    state.notes.add('list-start-dropped', range, {
      reason: `The list starts at ${start}; it will start at 1`,
      actual: String(start),
      expected: '1',
      hint: 'Write the numbers as text if they matter.',
    })
  }
}

export function endList(state: State): void {
  closeText(state)
  state.scope.lists.pop()
  state.scope.items.pop()
}

/** Opens an item of the innermost list. Outside of lists (only HTML can do that) it is a block. */
export function startItem({scope}: State): void {
  if (scope.items.length > 0) scope.items[scope.items.length - 1] = {marked: false, filled: false}
}

export function endItem(state: State, range: Range): void {
  closeText(state)
  const {scope} = state
  const item = openItem(scope)
  if (item && !item.marked) {
    if (item.filled) {
      state.notes.add('list-item-flattened', range, {
        reason: 'A list item without text stands outside of its list',
      })
    } else {
      addEmptyItem(state, range)
    }
  }
  if (scope.items.length > 0) scope.items[scope.items.length - 1] = undefined
}

/** Keeps the marker of an item that has no text of its own. */
const addEmptyItem = ({scope}: State, range: Range): void => {
  const item = openItem(scope)
  const list = scope.lists.at(-1)
  if (!item || !list) return
  item.marked = true
  scope.drafts.push({
    kind: 'text',
    style: 'normal',
    listItem: list.marker,
    level: scope.lists.length,
    spans: [],
    range: {start: range.start, end: range.start},
  })
}
