import {Mutation} from '@sanity/mutator'

import {deepest, isDeeperThan} from '../depth.ts'
import {validationError} from '../errors.ts'
import type {JsonObject, LakeDocument} from '../json.ts'
import {isLakeDocument, isObject, isString} from '../json.ts'

const patchOperations = [
  'set',
  'setIfMissing',
  'unset',
  'insert',
  'inc',
  'dec',
  'diffMatchPatch',
] as const
const known: ReadonlySet<string> = new Set([...patchOperations, 'id', 'ifRevisionID'])

/** The patched document. Throws a `RefusedItem` for a patch that is not one; changes neither argument. */
export function applyPatch(document: LakeDocument, patch: JsonObject): LakeDocument {
  for (const key of Object.keys(patch)) {
    if (!known.has(key)) throw validationError(`Unknown patch operation "${key}"`)
  }
  for (const key of ['set', 'setIfMissing', 'inc', 'dec', 'diffMatchPatch', 'insert']) {
    if (patch[key] !== undefined && !isObject(patch[key])) {
      throw validationError(`The patch operation "${key}" must be an object`)
    }
  }
  requireOperands(patch)
  const unset = patch['unset']
  if (unset !== undefined && !(Array.isArray(unset) && unset.every(isString))) {
    throw validationError('The patch operation "unset" must be an array of paths')
  }
  const patched = run(structuredClone(document), patch)
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

/** What the mutator would take without a word, and spoil or ignore. */
function requireOperands({inc, dec, diffMatchPatch, insert}: JsonObject): void {
  for (const amounts of [inc, dec]) {
    if (!Object.values(amounts ?? {}).every((amount) => typeof amount === 'number')) {
      throw validationError('The amounts of "inc" and "dec" must be numbers')
    }
  }
  if (!Object.values(diffMatchPatch ?? {}).every(isString)) {
    throw validationError('The patches of "diffMatchPatch" must be strings')
  }
  if (!isObject(insert)) return
  const positions = ['before', 'after', 'replace'].filter((key) => insert[key] !== undefined)
  const [position] = positions
  if (position === undefined || positions.length > 1 || !isString(insert[position])) {
    throw validationError('An "insert" needs one path: "before", "after" or "replace"')
  }
  if (!Array.isArray(insert['items'])) throw validationError('An "insert" needs "items", an array')
}

function run(document: LakeDocument, patch: JsonObject): unknown {
  try {
    // The mutator that the Studio itself applies, on a copy because it changes documents in place.
    const {ifRevisionID: _expected, ...operations} = structuredClone(patch)
    const parameters = {...operations, id: document._id}
    return new Mutation({mutations: [{patch: parameters}]}).apply(document)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw validationError(`The patch of "${document._id}" cannot be applied: ${reason}`)
  }
}
