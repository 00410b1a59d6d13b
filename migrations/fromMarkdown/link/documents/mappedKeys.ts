import type {YamlValue} from '../../../../psych/index.ts'
import type {PageType} from '../../interpret/pageTypes.ts'
import {isMap} from '../../mapping/frontMatterValue.ts'
import type {Field, FieldKeys} from '../../mapping/mappingShape.ts'
import {isBlank, jekyllKeys} from '../../mapping/pageKeys.ts'
import {plainKey} from '../../mapping/plainKey.ts'
import {takesValue} from './takesValue.ts'

const shared = ['title', 'excerpt', 'ingress', 'image', 'imageAlt', 'language', 'links'] as const

const occasion = [
  ...shared,
  'group',
  'tags',
  'start',
  'startTime',
  'end',
  'endTime',
  'when',
  'allDay',
  'timeZone',
  'place',
  'address',
  'placeUrl',
  'attendanceMode',
  'status',
  'registration',
  'tickets',
  'callForProposals',
  'opens',
  'closes',
  'price',
  'capacity',
  'soldOut',
  'recording',
  'slides',
  'livestream',
  'programme',
  'repository',
  'social',
  'website',
  'partners',
  'organisers',
] as const

/** The fields that documents of a type have. */
export const fieldsOf: Readonly<Record<PageType | 'session', readonly Field[]>> = {
  event: occasion,
  session: [...occasion, 'partOf'],
  project: [...shared, 'group', 'contacts', 'events', 'categories', 'tags', 'date'],
  group: [...shared, 'contacts', 'partners'],
}

const always = Object.values(jekyllKeys).flat()

/** The fields that take the value of a key; none where Jekyll does. */
type FieldsByPath = ReadonlyMap<string, readonly Field[]>

const known = new WeakMap<FieldKeys, Map<string, FieldsByPath>>()

const readPaths = (type: PageType | 'session', keys: FieldKeys): FieldsByPath => {
  const paths = new Map<string, readonly Field[]>()
  for (const field of fieldsOf[type]) {
    for (const path of keys[field]) paths.set(path, [...(paths.get(path) ?? []), field])
  }
  for (const path of always) paths.set(path, [])
  return paths
}

const mappedPaths = (type: PageType | 'session', keys: FieldKeys): FieldsByPath => {
  const byType = known.get(keys) ?? new Map<string, FieldsByPath>()
  known.set(keys, byType)
  const paths = byType.get(type) ?? readPaths(type, keys)
  byType.set(type, paths)
  return paths
}

type Takes = (field: Field, value: YamlValue) => boolean

const isTaken = (fields: readonly Field[], value: YamlValue, takes: Takes): boolean =>
  fields.length === 0 || fields.some((field) => takes(field, value))

const without = (value: YamlValue, path: string, mapped: FieldsByPath, takes: Takes): YamlValue => {
  const fields = mapped.get(path)
  if (fields !== undefined && isTaken(fields, value, takes)) return null
  if (!isMap(value)) return value
  const inside = `${path}.`
  if (![...mapped.keys()].some((each) => each.startsWith(inside))) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(
        ([key, member]) => [key, without(member, inside + plainKey(key), mapped, takes)] as const,
      )
      .filter(([, member]) => !isBlank(member)),
  )
}

/** Whether a field has this key, so that a value that is left of it could not be read. */
export function hasField(key: string, type: PageType | 'session', keys: FieldKeys): boolean {
  return mappedPaths(type, keys).has(plainKey(key))
}

/** Where these say a day. */
const periodFields = new Set<Field>(['start', 'end', 'when'])

/**
 * What of a key's value no field of a document takes; `null` if nothing is left.
 * @param hasPeriod whether a period could be read; without one, no word of it may be lost
 */
export function leftOf(
  key: string,
  value: YamlValue,
  type: PageType | 'session',
  keys: FieldKeys,
  hasPeriod: boolean,
): YamlValue {
  const takes: Takes = (field, written) =>
    (hasPeriod || !periodFields.has(field)) && takesValue(field, written)
  const left = without(value, plainKey(key), mappedPaths(type, keys), takes)
  return isBlank(left) ? null : left
}
