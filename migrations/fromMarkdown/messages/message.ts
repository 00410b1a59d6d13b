import type {Certainty} from '../../../content/documents/certainty.ts'
import type {RuleId} from './rules.ts'

/** The step of the pipeline that speaks. */
export const steps = [
  'read',
  'parse',
  'convert',
  'interpret',
  'link',
  'plan',
  'apply',
  'verify',
  'undo',
  'export',
] as const
export type Step = (typeof steps)[number]

/** A place in a file: `line` and `column` from 1, `column` in UTF-16 code units. */
export interface Point {
  readonly line: number
  readonly column: number
}

export interface Position {
  readonly start: Point
  readonly end: Point
}

/**
 * What a step has to say about the content, as data.
 * `fatal`: `true` the thing is unusable, `false` a warning, `undefined` a note.
 * @see https://github.com/vfile/vfile-message
 */
export interface Message {
  /** One sentence; values in backticks. */
  readonly reason: string
  readonly ruleId: RuleId
  readonly source: Step
  readonly fatal: boolean | undefined
  /** The file, relative to the site folder, with `/`. */
  readonly path: string
  readonly place?: Position
  /** What to do next. */
  readonly hint?: string
  /** What was read, before. */
  readonly actual?: string
  /** What was written instead, after. */
  readonly expected?: string
  /** The words that a fact was read from. */
  readonly evidence?: string
  /** How sure a fact is. */
  readonly confidence?: Certainty
  /** The rule that read it. */
  readonly rule?: string
  /** What of documents is said by a value that cannot be read, as paths: `period`, `period.end`. */
  readonly unread?: readonly string[]
  /** What an editor can do about a fact that is not sure enough. */
  readonly suggestion?: SuggestedValue
}

/** What accepting a suggestion writes, as `Suggestion` of content/documents/review.ts keeps it. */
export interface SuggestedValue {
  /** None where it is a document of its own. */
  readonly field?: string
  readonly value: object | string
}
