export type {LanguageOption} from '../content/language/language.ts'
export type {Connection} from './connection.ts'
export {contentLake} from './contentLake.ts'
export {type LecternOptions, lectern} from './lectern.ts'
