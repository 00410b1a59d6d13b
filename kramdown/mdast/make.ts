import type {BlockContent, Data, DefinitionContent, PhrasingContent} from 'mdast'

import type {Block, Inline} from '../ast.ts'
import type {Range} from '../range.ts'
import type {Position} from './types.ts'

/** What the handlers need. */
export interface Make {
  readonly blocks: (nodes: readonly Block[]) => (BlockContent | DefinitionContent)[]
  readonly spans: (nodes: readonly Inline[]) => PhrasingContent[]
  readonly positionOf: (range: Range) => Position
  /** Whether a blank line stands between two of the nodes. */
  readonly isSpread: (nodes: readonly Range[]) => boolean
}

interface Hint {
  readonly hProperties?: object
  readonly [name: string]: unknown
}
type Attributed = Range & {readonly attributes?: Readonly<Record<string, string>>}

interface Common {
  position: Position
  data?: Data
}

/**
 * A node's place, and what mdast-util-to-hast is told about it: the attributes of its attribute
 * list, and in `data` what else there is.
 */
export function commonOf(make: Make, node: Attributed, hint?: Hint): Common {
  const {attributes} = node
  const data = attributes
    ? {...hint, hProperties: {...hint?.hProperties, ...hastProperties(attributes)}}
    : hint
  return {position: make.positionOf(node), ...(data && {data})}
}

const hastProperties = ({class: names, ...others}: Readonly<Record<string, string>>) => ({
  ...(names !== undefined && {className: names.split(/[ \t\n\f\r]+/).filter(Boolean)}),
  ...others,
})
