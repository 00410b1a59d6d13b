import type {FieldName, Fields} from './fields.ts'

/** Fields of rows, of which a page may say one thing and not another. */
const ofRows: ReadonlySet<FieldName> = new Set([
  'registration',
  'links',
  'contacts',
  'partners',
  'organisers',
  'speakers',
  'presentations',
  'sessions',
])

/** All that rows say, each with where it stands in its row. */
const leaves = (value: unknown, path = ''): readonly string[] => {
  if (typeof value === 'string' && /^[[{]/u.test(value)) return leaves(JSON.parse(value), path)
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) =>
      leaves(item, path === '' ? ' ' : `${path} ${index}`),
    )
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, member]) => leaves(member, `${path} ${key}`))
  }
  return value === null ? [] : [`${path} ${String(value)}`]
}

const without = (some: readonly string[], others: readonly string[]): number => {
  const left = [...others]
  return some.filter((each) => {
    const at = left.indexOf(each)
    if (at !== -1) left.splice(at, 1)
    return at === -1
  }).length
}

/**
 * How much of some fields a page says otherwise than it is to: one for each thing in a row that it
 * lacks or has too much. Only of fields that are rows; others are said as a whole or not at all.
 */
export function distance(names: readonly FieldName[], wanted: Fields, shown: Fields): number {
  return names
    .filter((name) => ofRows.has(name))
    .map((name) => {
      const [own, other] = [wanted[name], shown[name]].map((json) =>
        json === undefined ? [] : leaves(JSON.parse(json)),
      )
      return without(own ?? [], other ?? []) + without(other ?? [], own ?? [])
    })
    .reduce((sum, each) => sum + each, 0)
}

export function isOfRows(name: FieldName): boolean {
  return ofRows.has(name)
}
