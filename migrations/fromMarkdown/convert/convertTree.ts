import type {Root} from '../../../kramdown/index.ts'
import type {ConvertedBody} from './convertedBody.ts'
import {reportNormalised} from './flow/normalise.ts'
import type {Note} from './flow/notes.ts'
import {place} from './flow/objects.ts'
import {reportReading} from './flow/reportReading.ts'
import {createState} from './flow/state.ts'
import {closeText} from './flow/text.ts'
import {addFootnoteList, prepareFootnotes} from './footnotes.ts'
import {keyBody} from './keyBody.ts'
import {walk} from './walk.ts'

export interface ConvertedTree extends Pick<ConvertedBody, 'blocks' | 'ranges'> {
  readonly notes: readonly Note[]
}

/**
 * Turns the tree of a Markdown text into Portable Text. `source`: the text that the tree was read
 * from; `exact`: as Jekyll shows it, nothing repaired and nothing lifted; `liquid`: what the
 * placeholders in the text stand for.
 */
export function convertTree(
  root: Root,
  source: string,
  exact: boolean,
  liquid: readonly string[] = [],
): ConvertedTree {
  const state = createState(root, source, exact, liquid)
  prepareFootnotes(state, root)
  walk(state, root.children)
  closeText(state)
  if (exact) addFootnoteList(state, root)
  for (const draft of state.scope.moved) place(state, draft)
  reportNormalised(state)
  reportReading(state)
  return {...keyBody(state.scope.drafts), notes: state.notes.all()}
}
