import type {Decorator} from '../../../../content/text/portableText.ts'
import {countDecorator} from '../flow/marks.ts'
import type {State} from '../flow/state.ts'
import type {AnyNode, Handler} from '../handler.ts'

/** A handler that sets a decorator on all words of its node. */
export function mark(decorator: Decorator): Handler<{readonly children: readonly AnyNode[]}> {
  return {
    enter: (state: State, {children}) => {
      countDecorator(state.marks, decorator, 1)
      return children
    },
    leave: (state: State) => countDecorator(state.marks, decorator, -1),
  }
}
