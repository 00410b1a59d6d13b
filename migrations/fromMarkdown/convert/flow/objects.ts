import type {Range} from '../../parse/range.ts'
import type {DraftObject, DraftTable, ObjectBlock} from '../draft.ts'
import {openItem, type Holds} from './scope.ts'
import type {State} from './state.ts'
import {addText, closeText} from './text.ts'

const names: {readonly [T in ObjectBlock['_type'] | 'table']: string} = {
  figure: 'An image',
  embed: 'An embed',
  codeBlock: 'Code',
  divider: 'A divider',
  html: 'HTML',
  table: 'A table',
}

const fits: {readonly [H in Holds]: (value: ObjectBlock) => boolean} = {
  body: () => true,
  cell: (value) => value._type === 'figure',
  words: () => false,
}

/** Puts a block that is no text where the walk stands; the text around it is parted. */
export function addObject(state: State, value: ObjectBlock, range: Range): void {
  closeText(state)
  const {scope} = state
  if (fits[scope.holds](value)) {
    place(state, {kind: 'object', value, range})
  } else if (value._type === 'codeBlock') {
    addCodeAsText(state, value.code, range)
  } else {
    scope.moved.push({kind: 'object', value, range})
    state.notes.add('object-moved', range, {
      reason: `${names[value._type]} cannot stand in ${scope.holds === 'cell' ? 'a table cell' : 'a footnote'}; it was put behind`,
    })
  }
}

/** Puts a finished block into the open scope. */
export function place(state: State, draft: DraftObject | DraftTable): void {
  closeText(state)
  const {scope} = state
  const item = openItem(scope)
  if (item) item.filled = true
  scope.drafts.push(draft)
  if (scope.quoteDepth > 0) {
    const name = names[draft.kind === 'table' ? 'table' : draft.value._type]
    state.notes.add('blockquote-flattened', draft.range, {
      reason: `${name} in a quote stands outside of it`,
    })
  }
}

const addCodeAsText = (state: State, code: string, range: Range): void => {
  const {preformatted} = state
  state.preformatted = {owner: range, as: 'text'}
  addText(state, code, range)
  state.preformatted = preformatted
  closeText(state)
}
