import type {Field} from '../../mappingShape.ts'

/** The keys of a language: words, plain, one after the other, by the field that they stand for. */
export type Keys = Readonly<Partial<Record<Field, string>>>
