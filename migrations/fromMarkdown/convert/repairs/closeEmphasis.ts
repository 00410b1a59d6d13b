import type {Break, Inline, Strong, Text} from '../../../../kramdown/index.ts'
import type {State} from '../flow/state.ts'
import type {AnyNode} from '../handler.ts'
import {findDelimiter} from './findDelimiter.ts'

const isBreak = (node: AnyNode | undefined): node is Break => node?.type === 'break'

/** The delimiter that a text, the first one of its line, starts with. */
const closerOf = (source: string, node: AnyNode | undefined): '**' | '__' | undefined => {
  if (node?.type !== 'text') return undefined
  const start = node.value.trimStart()
  const delimiter = start.startsWith('**') ? '**' : start.startsWith('__') ? '__' : undefined
  const written = source.slice(node.start, node.end).trimStart()
  return delimiter !== undefined && written.startsWith(delimiter) ? delimiter : undefined
}

const split = (node: Text, at: number, offset: number): readonly [Text, Text] => [
  {...node, value: node.value.slice(0, at), end: offset},
  {...node, value: node.value.slice(at + 2), start: offset + 2},
]

const isInline = (node: AnyNode): node is Inline =>
  node.type === 'text' ||
  node.type === 'emphasis' ||
  node.type === 'link' ||
  node.type === 'inlineCode' ||
  node.type === 'delete'

/**
 * Closes strong emphasis whose closing delimiter stands behind a hard break, at the start of the
 * next line, where neither kramdown nor CommonMark reads it as one: `**Name  ⏎**Text`.
 */
export function closeEmphasis(state: State, children: readonly AnyNode[]): readonly AnyNode[] {
  if (!children.some(isBreak)) return children
  const nodes: AnyNode[] = []
  let lineStart = 0
  for (const node of children) {
    const last = nodes.at(-1)
    if (!isBreak(last)) {
      nodes.push(node)
      continue
    }
    const repaired = closeLine(state, nodes.slice(lineStart, -1), node)
    if (repaired) nodes.splice(lineStart, nodes.length, ...repaired.line, last)
    lineStart = nodes.length
    nodes.push(repaired?.rest ?? node)
  }
  return nodes.filter(isShown)
}

interface Repaired {
  /** The line with its last unclosed delimiter opened to strong emphasis. */
  readonly line: readonly AnyNode[]
  /** What follows the closing delimiter in the next line's first text. */
  readonly rest: Text
}

const closeLine = (state: State, line: readonly AnyNode[], next: AnyNode): Repaired | undefined => {
  const delimiter = closerOf(state.source, next)
  if (delimiter === undefined || next.type !== 'text' || !line.every(isInline)) return undefined
  const index = line.findLastIndex(
    (node) => node.type === 'text' && findDelimiter(state.source, node, delimiter) !== undefined,
  )
  const opener = line[index]
  if (opener?.type !== 'text') return undefined
  const found = findDelimiter(state.source, opener, delimiter)
  if (found === undefined) return undefined
  const [head, tail] = split(opener, found.at, found.offset)
  const strong: Strong = {
    type: 'strong',
    start: found.offset,
    end: line.at(-1)?.end ?? opener.end,
    children: [tail, ...line.slice(index + 1)].filter(isShown),
  }
  const closer = state.source.indexOf(delimiter, next.start)
  const written = state.source.slice(strong.start, strong.end).trimEnd()
  state.notes.add(
    'emphasis-closer-repaired',
    {start: strong.start, end: closer + delimiter.length},
    {
      reason: `The bold text \`${written}\` is closed on the next line, where Markdown does not see it; it was closed at the end of its own line`,
      actual: `${written}⏎${delimiter}`,
      expected: `${written}${delimiter}⏎`,
    },
  )
  const [, rest] = split(next, next.value.indexOf(delimiter), closer)
  return {line: [...line.slice(0, index), head, strong], rest}
}

const isShown = (node: AnyNode): boolean => node.type !== 'text' || node.value !== ''
