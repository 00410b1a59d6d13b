import {isMap} from '../../interpret/frontMatterValue.ts'
import type {Field, FieldKeys} from '../../mapping/mappingShape.ts'
import {plainKey} from '../../mapping/plainKey.ts'
import type {YamlValue} from '../../parse/page.ts'
import {isBlank, jekyllKeys} from '../pageKeys.ts'
import type {PageType} from '../pageTypes.ts'

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

const known = new WeakMap<FieldKeys, Map<string, ReadonlySet<string>>>()

const mappedPaths = (type: PageType | 'session', keys: FieldKeys): ReadonlySet<string> => {
  const byType = known.get(keys) ?? new Map<string, ReadonlySet<string>>()
  known.set(keys, byType)
  const paths =
    byType.get(type) ?? new Set([...always, ...fieldsOf[type].flatMap((field) => keys[field])])
  byType.set(type, paths)
  return paths
}

const without = (value: YamlValue, path: string, mapped: ReadonlySet<string>): YamlValue => {
  if (mapped.has(path)) return null
  if (!isMap(value)) return value
  const inside = `${path}.`
  if (![...mapped].some((each) => each.startsWith(inside))) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, member]) => [key, without(member, inside + plainKey(key), mapped)] as const)
      .filter(([, member]) => !isBlank(member)),
  )
}

/** What of a key's value no field of a document takes; `null` if nothing is left. */
export const leftOf = (
  key: string,
  value: YamlValue,
  type: PageType | 'session',
  keys: FieldKeys,
): YamlValue => {
  const left = without(value, plainKey(key), mappedPaths(type, keys))
  return isBlank(left) ? null : left
}
