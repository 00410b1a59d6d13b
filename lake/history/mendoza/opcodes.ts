import type {Json} from '../../json.ts'

/**
 * What a patch in the Mendoza format is made of, as far as it is used here. A patch has a current
 * input, at first the old document, and a current output, at first a copy of that. Fields of the input
 * go by their place among its sorted names, strings by bytes of UTF-8.
 * https://github.com/sanity-io/mendoza/blob/main/docs/format.adoc
 */
export const opcodes = {
  /** value */
  value: 0,
  blank: 2,
  /** field; then operations on a copy of it, and `returnField` */
  pushFieldCopy: 10,
  pushFieldBlank: 11,
  /** index; then operations on a copy of it, and `returnElement` */
  pushElementCopy: 12,
  pushElementBlank: 13,
  returnField: 15,
  returnElement: 16,
  /** value, name */
  setField: 17,
  /** field */
  copyField: 18,
  /** field */
  deleteField: 19,
  /** value */
  appendElement: 20,
  /** from, to */
  appendElements: 21,
  /** text */
  appendText: 22,
  /** from, to */
  appendSlice: 23,
} as const

export type Patch = readonly Json[]

/** The operations that make a value from an old one: on a copy of that, or on nothing. */
export interface Operations {
  readonly startsFrom: 'copy' | 'blank'
  readonly operations: Patch
}

/** Undefined where the new value is better written out. */
export type Differ<Value extends Json> = (left: Value, right: Value) => Operations | undefined
