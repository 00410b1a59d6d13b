import type {NamedKind} from '../../interpret/interpretedPage.ts'
import type {PageType} from '../../interpret/pageTypes.ts'
import type {Field, FieldKeys} from '../../mapping/mappingShape.ts'
import {plainKey} from '../../mapping/plainKey.ts'

const shared = ['title', 'excerpt', 'ingress', 'image', 'imageAlt', 'language', 'links'] as const

const addresses = [
  'recording',
  'slides',
  'livestream',
  'programme',
  'repository',
  'social',
  'website',
] as const

const occasion = [
  ...shared,
  'group',
  'start',
  'startTime',
  'end',
  'endTime',
  'when',
  'allDay',
  'timeZone',
  'duration',
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
  ...addresses,
] as const

/** What a page can become. */
type DocumentKind = PageType | NamedKind | 'session'

/** What is said of a person or an organisation, beside the name. */
const said = ['title', 'image', 'links', ...addresses] as const

/** The fields that documents of a type have. */
export const fieldsOf: Readonly<Record<DocumentKind, readonly Field[]>> = {
  event: [
    ...occasion,
    'tags',
    'partners',
    'organisers',
    'sessions',
    'room',
    'speakers',
    'contacts',
  ],
  session: [...occasion, 'partOf', 'speakers', 'room', 'kind'],
  project: [...shared, ...addresses, 'group', 'contacts', 'events', 'categories', 'tags', 'date'],
  person: [...said, 'excerpt', 'ingress'],
  organisation: said,
  venue: ['title', 'place', 'address', 'placeUrl', 'website'],
  group: [...shared, ...addresses, 'contacts', 'partners'],
}

/** The fields that take the value of a key. */
type FieldsByPath = ReadonlyMap<string, readonly Field[]>

const known = new WeakMap<FieldKeys, Map<string, FieldsByPath>>()

const readPaths = (type: DocumentKind, keys: FieldKeys): FieldsByPath => {
  const paths = new Map<string, readonly Field[]>()
  for (const field of fieldsOf[type]) {
    for (const path of keys[field]) paths.set(path, [...(paths.get(path) ?? []), field])
  }
  for (const path of keys.translation) paths.set(path, [...(paths.get(path) ?? []), 'translation'])
  return paths
}

const mappedPaths = (type: DocumentKind, keys: FieldKeys): FieldsByPath => {
  const byType = known.get(keys) ?? new Map<string, FieldsByPath>()
  known.set(keys, byType)
  const paths = byType.get(type) ?? readPaths(type, keys)
  byType.set(type, paths)
  return paths
}

/**
 * The fields that a value of front matter belongs to by its keys, `['timeslot', 'start']`: those of
 * the longest path that has any. `undefined` where no path has.
 */
export function fieldsAt(
  path: readonly (string | number)[],
  type: DocumentKind,
  keys: FieldKeys,
): readonly Field[] | undefined {
  const paths = mappedPaths(type, keys)
  const names = path.filter((part) => typeof part === 'string').map(plainKey)
  for (let length = names.length; length > 0; length -= 1) {
    const fields = paths.get(names.slice(0, length).join('.'))
    if (fields !== undefined) return fields
  }
  return undefined
}
