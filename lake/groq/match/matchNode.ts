import type {GroqNode} from '../ast.ts'
import {isFunction, isNode, mapChildren, valueNode} from '../ast.ts'
import {callNode} from '../call.ts'
import {isMatch, matchScore} from './match.ts'
import type {Pattern} from './pattern.ts'
import {plainPattern, typedPattern} from './pattern.ts'
import {searchText, typedSearchText} from './searchText.ts'

/**
 * `match` as groq-js has it, in a time that grows with text and pattern only, and with what it
 * leaves out: `@ match …` looks at all text of a document, and `text::query("…")` on the right is
 * a search as people type it.
 */
export function matchNode(left: unknown, right: unknown): GroqNode {
  return compare(left, right, isMatch)
}

/** What a `match` adds to a score. */
export function matchScoreNode(left: unknown, right: unknown): GroqNode {
  return compare(left, right, matchScore)
}

/** What stands right of `match`, made ready to be evaluated; `text::query(…)` has no other place. */
export function patternNode(right: unknown, change: (node: GroqNode) => GroqNode): GroqNode {
  if (!isNode(right)) return valueNode(null)
  return isFunction(right, 'text', 'query') ? mapChildren(right, change) : change(right)
}

type Comparison = (text: unknown, pattern: Pattern | undefined) => unknown

const compare = (left: unknown, right: unknown, comparison: Comparison): GroqNode => {
  const isTyped = isFunction(right, 'text', 'query')
  const [typed] = isTyped && isNode(right) && Array.isArray(right['args']) ? right['args'] : [right]
  const pattern = remembering(isTyped ? typedPattern : plainPattern)
  return callNode(
    (text, written) => comparison(text, pattern(written)),
    withSearchText(left, isTyped ? typedSearchText : searchText),
    isNode(typed) ? typed : valueNode(null),
  )
}

/** A pattern is most often the same for all documents. */
const remembering = (read: (written: unknown) => Pattern | undefined) => {
  let last: {readonly written: unknown; readonly pattern: Pattern | undefined} | undefined
  return (written: unknown): Pattern | undefined => {
    if (last === undefined || last.written !== written) last = {written, pattern: read(written)}
    return last.pattern
  }
}

const withSearchText = (left: unknown, textOf: (value: unknown) => unknown): GroqNode => {
  if (!isNode(left)) return valueNode(null)
  if (left.type === 'This') return callNode(textOf, left)
  if (left.type !== 'Array' || !Array.isArray(left['elements'])) return left
  const elements: readonly unknown[] = left['elements']
  return {
    ...left,
    elements: elements.map((element) =>
      isNode(element) && isThis(element['value'])
        ? {
            ...element,
            value: callNode((value) => listed(textOf(value)), element['value']),
            isSplat: true,
          }
        : element,
    ),
  }
}

/** A string of its own, the strings of an array, the text of a document. */
const listed = (text: unknown): readonly unknown[] => (Array.isArray(text) ? text : [text])

const isThis = (value: unknown): value is GroqNode => isNode(value) && value.type === 'This'
