/** A YAML document as a tree; offsets are UTF-16, `end` exclusive. */
interface Placed {
  readonly start: number
  readonly end: number
}

interface Content extends Placed {
  readonly anchor?: string
  /** As written: `!!str`; `!<…>` without its brackets. */
  readonly tag?: string
}

export interface ScalarNode extends Content {
  readonly kind: 'scalar'
  readonly text: string
  /** Without quotes and block indicator. */
  readonly isPlain: boolean
}

export interface SequenceNode extends Content {
  readonly kind: 'sequence'
  readonly items: readonly Node[]
}

export interface Pair {
  readonly key: Node
  readonly value: Node
}

export interface MappingNode extends Content {
  readonly kind: 'mapping'
  readonly pairs: readonly Pair[]
}

export interface AliasNode extends Placed {
  readonly kind: 'alias'
  readonly name: string
}

export type Node = ScalarNode | SequenceNode | MappingNode | AliasNode
