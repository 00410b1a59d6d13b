import type {Documents, StoredDocument} from './stored.ts'

/** Values of fields by path (`room`, `period.start`). */
export type FieldValues = Readonly<Record<string, unknown>>

/** The mutations of the content lake that a programme is written with. */
export type Mutation =
  | {readonly create: StoredDocument}
  | {readonly createIfNotExists: StoredDocument}
  | {readonly createOrReplace: StoredDocument}
  | {readonly delete: {readonly id: string}}
  | {
      readonly patch: {
        readonly id: string
        readonly ifRevisionID?: string
        readonly set?: FieldValues
        readonly unset?: readonly string[]
      }
    }

/** The value at a path of names with dots between; `undefined` where there is none. */
export function valueAt(document: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) => (isObject(value) ? new Map(Object.entries(value)).get(name) : undefined),
      document,
    )
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const withValue = (
  target: unknown,
  [name = '', ...rest]: readonly string[],
  value: unknown,
): Readonly<Record<string, unknown>> => {
  const {[name]: own, ...others} = isObject(target)
    ? Object.fromEntries(Object.entries(target))
    : {}
  const next = rest.length === 0 ? value : withValue(own, rest, value)
  return next === undefined ? others : {...others, [name]: next}
}

const patched = (
  document: StoredDocument,
  {set = {}, unset = []}: {readonly set?: FieldValues; readonly unset?: readonly string[]},
): StoredDocument => {
  const {_id, _type} = document
  const after = [
    ...Object.entries(set),
    ...unset.map((path): [string, undefined] => [path, undefined]),
  ].reduce<Readonly<Record<string, unknown>>>(
    (values, [path, value]) => withValue(values, path.split('.'), value),
    document,
  )
  return {...after, _id, _type}
}

/**
 * The documents after `mutations`, as the content lake would have them. What is not there stays away;
 * revisions are not looked at. `revision`: of the transaction, which becomes that of all it touches.
 */
export function applied(
  documents: Documents,
  mutations: readonly Mutation[],
  revision: string,
): Documents {
  const after = new Map(documents)
  const put = (document: StoredDocument) => after.set(document._id, {...document, _rev: revision})
  for (const mutation of mutations) {
    if ('delete' in mutation) after.delete(mutation.delete.id)
    else if ('create' in mutation) put(mutation.create)
    else if ('createOrReplace' in mutation) put(mutation.createOrReplace)
    else if ('createIfNotExists' in mutation) {
      if (!after.has(mutation.createIfNotExists._id)) put(mutation.createIfNotExists)
    } else {
      const before = after.get(mutation.patch.id)
      if (before !== undefined) put(patched(before, mutation.patch))
    }
  }
  return after
}
