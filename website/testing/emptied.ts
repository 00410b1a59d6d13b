import * as fc from 'fast-check'

type Path = readonly (string | number)[]

/** What a field holds that an editor emptied, or that a projection asked for in vain. */
const nothings = fc.constantFrom<unknown[]>(null, '', [], {})

/** What a program can write that knows nothing of the schema. */
const strangers = fc.oneof(
  fc.constantFrom<unknown[]>(null, 42, -1e300, true, {a: {b: 1}}, {_type: 'stranger'}),
  fc.constantFrom('text', '../..', '\u0000', '+275760-09-13T00:00:00.000Z'),
  fc.constantFrom<unknown[]>([null], [[]], ['text'], [7], [{}], [{_type: 'stranger'}]),
)

const pathsIn = (value: unknown, path: Path = []): readonly Path[] => {
  if (Array.isArray(value)) {
    return [path, ...value.flatMap((item, index) => pathsIn(item, [...path, index]))]
  }
  if (typeof value !== 'object' || value === null) return [path]
  return [
    path,
    ...Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, [...path, name])),
  ]
}

/** What a thing is, and by which name it is known, it always says. */
const isKept = (path: Path): boolean => {
  const last = path.at(-1)
  return path.length < 2 || last === '_type' || last === '_id' || last === '_key'
}

const withAt = (value: unknown, [first, ...rest]: Path, nothing: unknown): unknown => {
  if (first === undefined) return nothing
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === first ? withAt(item, rest, nothing) : item))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === first ? withAt(inner, rest, nothing) : inner,
    ]),
  )
}

export interface Emptying {
  readonly path: Path
  readonly nothing: unknown
}

const changesOf = (
  value: unknown,
  nothing: fc.Arbitrary<unknown>,
): fc.Arbitrary<readonly Emptying[]> => {
  const path = fc.constantFrom(...pathsIn(value).filter((each) => !isKept(each)))
  return fc.array(fc.record({path, nothing}), {minLength: 1, maxLength: 40})
}

/** Any of the fields in `value`, at any depth, each with what an emptied field can hold. */
export function emptyings(value: unknown): fc.Arbitrary<readonly Emptying[]> {
  return changesOf(value, nothings)
}

/** Any of the fields in `value`, at any depth, each with what it cannot hold by the schema. */
export function estrangements(value: unknown): fc.Arbitrary<readonly Emptying[]> {
  return changesOf(value, strangers)
}

/**
 * `value` with those fields emptied. The type says what it would be if a dataset were always in
 * shape, as its readers take it.
 */
export function emptied<T>(value: T, changes: readonly Emptying[]): T
export function emptied(value: unknown, changes: readonly Emptying[]): unknown {
  return changes.reduce((made, {path, nothing}) => withAt(made, path, nothing), value)
}
