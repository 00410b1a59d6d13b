import {validationError} from '../errors.ts'
import type {Json, JsonObject} from '../json.ts'
import {isObject, isString} from '../json.ts'
import {parsePath} from './jsonMatch/parsePath.ts'
import {endsInArray} from './jsonMatch/path.ts'
import type {Change} from './jsonMatch/rewrite.ts'
import {insert, rewrite} from './jsonMatch/rewrite.ts'
import type {Purpose} from './jsonMatch/select.ts'
import {select} from './jsonMatch/select.ts'
import {patchedText} from './patchedText.ts'

/** One change of a patch, at one path. */
type PatchStep = (document: Json) => Json

/** A patch that has been read. */
export interface Patch {
  readonly source: JsonObject
  readonly steps: readonly PatchStep[]
  /** The revision that the document must have (`ifRevisionID`). */
  readonly expected: string | undefined
}

const eachPath =
  (
    purpose: Purpose,
    changeBy: (operand: Json) => Change,
  ): ((operand: Json) => readonly PatchStep[]) =>
  (operand) =>
    Object.entries(isObject(operand) ? operand : {}).map(([path, value]) =>
      changing(path, purpose, changeBy(value)),
    )

/** In the order in which `@sanity/mutator` and with it the Studio carry them out. */
const operations = {
  setIfMissing: eachPath(
    'missing',
    (operand) => (value) => (value === undefined ? operand : value),
  ),
  set: eachPath('settable', (operand) => () => operand),
  unset: (paths) => {
    if (!Array.isArray(paths) || !paths.every(isString)) {
      throw validationError('The patch operation "unset" must be an array of paths')
    }
    return paths.map((path) => changing(path, 'found', () => undefined))
  },
  diffMatchPatch: eachPath('found', (operand) => {
    if (!isString(operand)) throw validationError('The patches of "diffMatchPatch" must be strings')
    return (value) => (isString(value) ? patchedText(value, operand) : value)
  }),
  inc: eachPath('found', (operand) => adding(operand, 1)),
  dec: eachPath('found', (operand) => adding(operand, -1)),
  insert: (operand) => [inserting(operand)],
} satisfies Record<string, (operand: Json) => readonly PatchStep[]>

/** Reads a patch. Throws a `RefusedItem` for an operation, an operand or a path that is not one. */
export function readPatch(source: JsonObject): Patch {
  const {id: _id, ifRevisionID: expected, ...rest} = source
  if (expected !== undefined && !isString(expected)) {
    throw validationError('"ifRevisionID" must be a string')
  }
  for (const key of Object.keys(rest)) {
    if (!Object.hasOwn(operations, key)) throw validationError(`Unknown patch operation "${key}"`)
  }
  const steps = Object.entries(operations).flatMap(([name, stepsOf]) => {
    const operand = rest[name]
    if (operand === undefined) return []
    if (name !== 'unset' && !isObject(operand)) {
      throw validationError(`The patch operation "${name}" must be an object`)
    }
    return stepsOf(operand)
  })
  return {source, steps, expected}
}

const changing = (source: string, purpose: Purpose, change: Change): PatchStep => {
  const path = parsePath(source)
  return (document) => rewrite(document, select(path, document, purpose), change) ?? null
}

const adding = (amount: Json, sign: 1 | -1): Change => {
  if (typeof amount !== 'number') {
    throw validationError('The amounts of "inc" and "dec" must be numbers')
  }
  return (value) => {
    if (typeof value !== 'number') return value
    const sum = value + sign * amount
    if (!Number.isFinite(sum)) throw validationError(`${value} and ${amount} are too far apart`)
    return sum
  }
}

const inserting = (operand: Json): PatchStep => {
  const spec = isObject(operand) ? operand : {}
  const positions = (['before', 'after', 'replace'] as const).filter(
    (position) => spec[position] !== undefined,
  )
  const [position] = positions
  const source = position && spec[position]
  if (position === undefined || positions.length > 1 || !isString(source)) {
    throw validationError('An "insert" needs one path: "before", "after" or "replace"')
  }
  const {items} = spec
  if (!Array.isArray(items)) throw validationError('An "insert" needs "items", an array')
  const path = parsePath(source)
  if (!endsInArray(path)) {
    throw validationError(
      `The path ${JSON.stringify(source)} of an "insert" must end in a place of an array, such as ${JSON.stringify(`${source}[-1]`)}`,
    )
  }
  return (document) => insert(document, select(path, document, 'places'), position, items) ?? null
}
