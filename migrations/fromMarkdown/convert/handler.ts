import type {
  Block,
  DefinitionDescription,
  DefinitionTerm,
  Inline,
  ListItem,
  TableCell,
  TableRow,
} from '../../../kramdown/index.ts'
import type {State} from './flow/state.ts'

type Part = ListItem | TableRow | TableCell | DefinitionTerm | DefinitionDescription

export type AnyNode = Block | Inline | Part
export type NodeType = AnyNode['type']
export type NodeOf<T extends NodeType> = {
  [P in NodeType]: Extract<AnyNode, {readonly type: P}>
}[T]

export type BlockType = Block['type']
export type InlineType = Inline['type']
export type PartType = Part['type']

/** What becomes of a node of one type. */
export interface Handler<N> {
  /** Called before the node's children; gives those that are to be walked. */
  readonly enter: (state: State, node: N) => readonly AnyNode[]
  /** Called behind the node's children. */
  readonly leave?: (state: State, node: N) => void
}

export type Handlers<T extends NodeType> = {readonly [P in T]: Handler<NodeOf<P>>}

export const nothing: readonly never[] = []
