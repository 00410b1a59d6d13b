import type {Block, Root} from '../../../kramdown/index.ts'
import type {Range} from '../parse/range.ts'
import type {Draft, DraftText} from './draft.ts'
import {endLink, startLink} from './flow/links.ts'
import {endItem, endList, startItem, startList} from './flow/lists.ts'
import {countDecorator} from './flow/marks.ts'
import {createScope} from './flow/scope.ts'
import type {State} from './flow/state.ts'
import {addText, closeText} from './flow/text.ts'
import {walk} from './walk.ts'

const isDraftText = (draft: Draft): draft is DraftText => draft.kind === 'text'

const rangeOf = (blocks: readonly Block[]): Range => ({
  start: blocks[0]?.start ?? 0,
  end: blocks.at(-1)?.end ?? 0,
})

/** Numbers the footnotes and converts what they say, for the annotations that refer to them. */
export function prepareFootnotes(state: State, {footnotes}: Root): void {
  const {scope} = state
  for (const [index, [label, {children: blocks}]] of [...footnotes].entries()) {
    const range = rangeOf(blocks)
    const content = state.exact ? [] : convertFootnote(state, blocks, range)
    state.footnotes.set(label, {number: index + 1, content, range, references: 0})
  }
  state.scope = scope
}

const convertFootnote = (
  state: State,
  blocks: readonly Block[],
  range: Range,
): readonly DraftText[] => {
  const {scope} = state
  const words = createScope(range, 'words', scope, scope.moved)
  state.scope = words
  walk(state, blocks)
  closeText(state)
  state.scope = scope
  return words.drafts.filter(isDraftText)
}

/** Puts the list of footnotes at the end, as kramdown shows it. */
export function addFootnoteList(state: State, {footnotes}: Root): void {
  if (footnotes.size === 0) return
  const end = {start: state.source.length, end: state.source.length}
  startList(state, 'number', 1, end)
  for (const [label, {children: blocks}] of footnotes) {
    startItem(state)
    walk(state, blocks)
    if (blocks.at(-1)?.type === 'paragraph') reopenText(state)
    addBacklinks(state, label, rangeOf(blocks))
    endItem(state, rangeOf(blocks))
  }
  endList(state)
}

const reopenText = ({scope}: State): void => {
  const last = scope.drafts.at(-1)
  if (last?.kind !== 'text') return
  scope.drafts.pop()
  scope.text = last
}

const noBreakSpace = '\u00a0'

const addBacklinks = (state: State, label: string, {end}: Range): void => {
  const range = {start: end, end}
  const references = state.footnotes.get(label)?.references ?? 1
  for (let index = 0; index < references; index++) {
    if (state.scope.text) addText(state, noBreakSpace, range)
    startLink(state, index === 0 ? `#fnref:${label}` : `#fnref:${label}:${index}`, undefined, range)
    addText(state, '↩', range)
    if (index > 0) {
      countDecorator(state.marks, 'sup', 1)
      addText(state, String(index + 1), range)
      countDecorator(state.marks, 'sup', -1)
    }
    endLink(state)
  }
}
