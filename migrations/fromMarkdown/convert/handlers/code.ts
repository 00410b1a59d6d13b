import {addObject} from '../flow/objects.ts'
import {type Handler, type NodeOf, nothing} from '../handler.ts'

export const code: Handler<NodeOf<'code'>> = {
  enter: (state, node) => {
    const {value, language} = node
    addObject(state, {_type: 'codeBlock', code: value, ...(language ? {language} : {})}, node)
    return nothing
  },
}
