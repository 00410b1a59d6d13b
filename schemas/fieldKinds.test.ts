import type {SchemaType} from 'sanity'
import {expect, test} from 'vitest'

import {type FieldKind, fieldKind} from '../content/documents/fieldKinds.ts'
import {schema} from './testing/schema.ts'

const documents = ['event', 'session', 'project', 'group', 'person', 'organisation', 'website']

/** Nobody reads these: Sanity's own, and what stands in objects that hold nothing. */
const isUnread = (path: string): boolean =>
  ['slug.source', 'geopoint.alt', 'figure.media'].includes(path) || path.endsWith('.nothing')

const kindOf = (type: SchemaType): FieldKind | undefined => {
  if (type.jsonType === 'array') {
    return type.of.every(({jsonType}) => jsonType === 'string') ? 'texts' : 'objects'
  }
  const kinds = {string: 'text', boolean: 'flag', number: 'number', object: 'object'} as const
  return kinds[type.jsonType]
}

type Field = readonly [path: string, kind: FieldKind | undefined]

const fieldsIn = (type: SchemaType, seen: ReadonlySet<string> = new Set()): readonly Field[] => {
  if (type.jsonType === 'array') return type.of.flatMap((item) => fieldsIn(item, seen))
  if (type.jsonType !== 'object' || seen.has(type.name)) return []
  const within = new Set([...seen, type.name])
  return type.fields.flatMap((field) => [
    [`${type.name}.${field.name}`, kindOf(field.type)],
    ...fieldsIn(field.type, within),
  ])
}

test('every field of the schema holds what all readers of a field of its name take', () => {
  const fields = documents.flatMap((name) => fieldsIn(schema.get(name) ?? expect.unreachable()))
  const others = fields.filter(
    ([path, kind]) => !isUnread(path) && fieldKind(path.split('.').at(-1) ?? '') !== kind,
  )
  expect(others).toEqual([])
})
