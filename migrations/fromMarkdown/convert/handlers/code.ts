import {defined} from '../../../../content/objects/defined.ts'
import {addObject} from '../flow/objects.ts'
import {written} from '../flow/written.ts'
import {type Handler, type NodeOf, nothing} from '../handler.ts'

export const code: Handler<NodeOf<'code'>> = {
  enter: (state, node) => {
    const {language} = node
    const value = written(state, node.value).replace(/\n$/, '')
    addObject(
      state,
      {_type: 'codeBlock', code: value, ...defined({language: language || undefined})},
      node,
    )
    return nothing
  },
}
