export type {LanguageOption} from '../content/language/language.ts'
export type {Connection} from './connection.ts'
export {type LecternOptions, lectern} from './lectern.ts'
export {withContentLake} from './withContentLake.ts'
