export type * from './ast.ts'
export {decodeEntities} from './entities.ts'
export {parseKramdown} from './parseKramdown.ts'
export {toMdast} from './toMdast.ts'
