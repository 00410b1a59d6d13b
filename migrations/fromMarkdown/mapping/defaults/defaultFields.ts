import type {FieldKeys} from '../mappingShape.ts'
import {linkFields} from './linkFields.ts'
import {pageFields} from './pageFields.ts'
import {placeFields} from './placeFields.ts'
import {timeFields} from './timeFields.ts'

/**
 * Under which keys sites keep what. Compared without case, and with `-`, `_` and white space left
 * out; `a.b` is the key `b` inside `a`. Earlier ones win.
 */
export const defaultFields: FieldKeys = {
  ...pageFields,
  ...timeFields,
  ...placeFields,
  ...linkFields,
}
