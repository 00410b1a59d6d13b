import type {RuleId} from '../messages/rules.ts'
import type {Range} from './range.ts'

/** A part of a template that was kept, where it stands in the template, and what there is to say of it. */
export interface Unresolved extends Range {
  readonly written: string
  readonly ruleId: RuleId
  readonly reason: string
  readonly hint: string
}

/** What there is to say of a part of a template that was resolved. */
export interface Remark extends Range {
  readonly ruleId: RuleId
  readonly reason: string
  readonly hint?: string
  readonly actual?: string
}

/** Markdown out of a template. */
export interface Rendered {
  readonly text: string
  /** From ranges of `text` to ranges of the template. */
  readonly toSource: (range: Range) => Range
  /** What could not be resolved, as it was written; `text` has a placeholder for each. */
  readonly unresolved: readonly Unresolved[]
  readonly remarks?: readonly Remark[]
}

/**
 * Does with a page's text what its site does before it reads the Markdown; `undefined` for a text
 * that is Markdown already.
 */
export type Render = (text: string) => Rendered | undefined
