import {isString} from '../json.ts'
import type {GroqNode} from './ast.ts'
import {constantOf, isFunction, isNode, valueNode} from './ast.ts'
import {searchTextAttribute} from './searchText.ts'

/**
 * Gives `match` what groq-js leaves out: `@ match …` looks at all text of a document, and
 * `text::query("…")` is a search as people type it, with `-word` for words that must not occur.
 */
export function rewriteMatch(node: GroqNode): GroqNode {
  if (node.type !== 'OpCall' || node['op'] !== 'match') return node
  const left = withSearchText(node['left'])
  const right = node['right']
  if (!isNode(right) || !isFunction(right, 'text', 'query')) return {...node, left}
  const [argument] = Array.isArray(right['args']) ? right['args'] : []
  const typed = constantOf(argument)?.value
  return isString(typed) ? search(left, typed) : {...node, left, right: argument}
}

function search(left: unknown, typed: string): GroqNode {
  const match = (pattern: string): GroqNode => ({
    type: 'OpCall',
    op: 'match',
    left,
    right: valueNode(pattern),
  })
  const terms = typed.match(/-?"[^"]*"|\S+/g) ?? []
  const wanted = terms.filter((term) => !isExcluded(term))
  // A lone `*` is how lists ask for everything, also for documents without any text.
  const everything = wanted.length > 0 && wanted.every((term) => /^\*+$/.test(term))
  const positive = everything ? valueNode(true) : match(wanted.join(' '))
  return terms.filter(isExcluded).reduce<GroqNode>(
    (all, term) => ({
      type: 'And',
      left: all,
      right: {type: 'Not', base: match(term.slice(1))},
    }),
    positive,
  )
}

const isExcluded = (term: string): boolean => /^-[^-]/.test(term)

function withSearchText(left: unknown): unknown {
  if (!isNode(left)) return left
  if (left.type === 'Group') return withSearchText(left['base'])
  if (left.type === 'This') return {type: 'Array', elements: readingThis}
  if (left.type !== 'Array' || !Array.isArray(left['elements'])) return left
  const elements: readonly unknown[] = left['elements']
  return {...left, elements: elements.flatMap((item) => (isThis(item) ? [...readingThis] : [item]))}
}

const isThis = (item: unknown): boolean =>
  isNode(item) && isNode(item['value']) && item['value'].type === 'This'

const element = (value: GroqNode, isSplat: boolean): GroqNode => ({
  type: 'ArrayElement',
  value,
  isSplat,
})

/** A string itself, the strings of an array, or the text of a document: `match` skips the others. */
const readingThis: readonly GroqNode[] = [
  element({type: 'This'}, false),
  element({type: 'This'}, true),
  element({type: 'AccessAttribute', name: searchTextAttribute}, false),
]
