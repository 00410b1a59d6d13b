import type {Root} from '../../../../kramdown/index.ts'
import type {Range} from '../../parse/range.ts'
import type {DraftFootnote} from '../draft.ts'
import {createMarks, type Marks} from './marks.ts'
import {createNotes, type Notes} from './notes.ts'
import {createScope, type Scope} from './scope.ts'

/** A footnote of the page, with its number in the order of first reference. */
interface Footnote extends DraftFootnote {
  readonly number: number
  references: number
}

/** Preformatted text: a code block in the making, or text that keeps its white space. */
type Preformatted =
  | {readonly owner: object; readonly as: 'code'; text: string}
  | {readonly owner: object; readonly as: 'text'}

/** Where the walk over the tree stands, and what it has made so far. Handlers change it in place. */
export interface State {
  /** The Markdown. */
  readonly source: string
  readonly root: Root
  /** As Jekyll shows it: nothing repaired, nothing lifted. */
  readonly exact: boolean
  /** Liquid that was not resolved, by the number of its placeholder. */
  readonly liquid: readonly string[]
  readonly notes: Notes
  readonly marks: Marks
  readonly footnotes: Map<string, Footnote>
  scope: Scope
  preformatted: Preformatted | undefined
  /** Whether the table of contents has its place. */
  hasContents: boolean
  /** Of the first text that had to be normalised. */
  normalised: Range | undefined
}

export function createState(
  root: Root,
  source: string,
  exact: boolean,
  liquid: readonly string[],
): State {
  const body = {}
  return {
    root,
    source,
    exact,
    liquid,
    notes: createNotes(),
    marks: createMarks(),
    footnotes: new Map(),
    scope: createScope(body, 'body', undefined, []),
    preformatted: undefined,
    hasContents: false,
    normalised: undefined,
  }
}
