import type {State} from '../flow/state.ts'
import type {AnyNode, Handler, NodeOf} from '../handler.ts'

export type AnyElement = NodeOf<'element'>

/** What becomes of an HTML element of one tag. */
export interface ElementHandler extends Handler<AnyElement> {
  /** The attributes that it keeps, or that change nothing a visitor sees. */
  readonly takes: readonly string[]
}

/** An element that parts the text around it, and no more. */
export function blockWith(
  start: (state: State, element: AnyElement) => void,
  end: (state: State, element: AnyElement) => void,
  takes: readonly string[] = [],
): ElementHandler {
  return {
    takes,
    enter: (state, element): readonly AnyNode[] => {
      start(state, element)
      return element.children
    },
    leave: end,
  }
}
