import {reportAttributes} from './flow/reportAttributes.ts'
import type {State} from './flow/state.ts'
import type {AnyNode, Handlers, NodeOf, NodeType} from './handler.ts'
import {blocks} from './handlers/blocks.ts'
import {inlines} from './handlers/inlines.ts'
import {parts} from './handlers/parts.ts'
import {closeEmphasis} from './repairs/closeEmphasis.ts'

const handlers: Handlers<NodeType> = {...blocks, ...inlines, ...parts}

interface Frame {
  readonly node: AnyNode
  readonly children: readonly AnyNode[]
  next: number
}

const enter = <T extends NodeType>(state: State, node: NodeOf<T> & {type: T}) =>
  handlers[node.type].enter(state, node)

const leave = <T extends NodeType>(state: State, node: NodeOf<T> & {type: T}) =>
  handlers[node.type].leave?.(state, node)

const open = (state: State, node: AnyNode): Frame => {
  reportAttributes(state, node)
  const children = enter<NodeType>(state, node)
  return {node, children: state.exact ? children : closeEmphasis(state, children), next: 0}
}

/** Walks over trees of any depth: the frames lie on the heap, since authors nest as they like. */
export function walk(state: State, nodes: readonly AnyNode[]): void {
  for (const root of nodes) {
    const frames = [open(state, root)]
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const child = frame.children[frame.next++]
      if (child) {
        frames.push(open(state, child))
      } else {
        leave<NodeType>(state, frame.node)
        frames.pop()
      }
    }
  }
}
