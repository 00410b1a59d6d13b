import {deepest, isDeeperThan} from '../depth.ts'
import {validationError} from '../errors.ts'
import type {Json, LakeDocument} from '../json.ts'
import {isLakeDocument} from '../json.ts'
import type {Patch} from './readPatch.ts'

/** The patched document. Throws a `RefusedItem` where the patch cannot be applied to it. */
export function applyPatch(document: LakeDocument, {steps}: Patch): LakeDocument {
  const patched = steps.reduce<Json>((value, step) => step(value), document)
  if (!isLakeDocument(patched)) {
    throw validationError(`A patch cannot take away the _id or _type of "${document._id}"`)
  }
  for (const attribute of ['_id', '_type'] as const) {
    if (patched[attribute] !== document[attribute]) {
      throw validationError(`Cannot modify immutable attribute "${attribute}"`)
    }
  }
  if (isDeeperThan(patched, deepest)) {
    throw validationError(`A document may have ${deepest} levels at most`)
  }
  return {...patched, _rev: document._rev, _createdAt: document._createdAt}
}
