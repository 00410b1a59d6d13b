import type {SchemaType} from 'sanity'
import {describe, expect, it} from 'vitest'

import {schema} from './testing/schema.ts'

interface Found {
  readonly path: string
  readonly weak: boolean
  readonly to: readonly string[]
}

/** The references of a document type, without those of images and of running text. */
const references = (type: SchemaType, path: string): readonly Found[] => {
  if (type.name === 'reference' && 'to' in type && Array.isArray(type.to)) {
    const to = type.to.map(({name}: SchemaType) => name)
    return [{path, weak: 'weak' in type && type.weak === true, to}]
  }
  if (type.name === 'block' || type.name === 'figure') return []
  if (type.jsonType === 'array') return type.of.flatMap((member) => references(member, `${path}[]`))
  if (type.jsonType !== 'object') return []
  return type.fields.flatMap((field) => references(field.type, `${path}.${field.name}`))
}

const found = ['event', 'session', 'project', 'person', 'organisation', 'group'].flatMap((name) => {
  const type = schema.get(name)
  return type === undefined ? [] : references(type, name)
})

describe('references', () => {
  it('are strong only from a session to its event and from an event to what it is part of', () => {
    expect(found.filter(({weak}) => !weak).map(({path}) => path)).toEqual([
      'event.partOf',
      'session.event',
    ])
  })

  it('lead to the types of the content model', () => {
    expect(Object.fromEntries(found.map(({path, to}) => [path, to.join(' ')]))).toEqual({
      'event.contacts[].person': 'person',
      'event.speakers[]': 'person',
      'event.presentations[].project': 'project',
      'event.presentations[].presenters[]': 'person',
      'event.partOf': 'event',
      'event.organisers[]': 'organisation person',
      'event.partners[]': 'organisation',
      'event.groups[]': 'group',
      'session.event': 'event',
      'session.speakers[]': 'person',
      'session.presentations[].project': 'project',
      'session.presentations[].presenters[]': 'person',
      'session.groups[]': 'group',
      'project.contacts[].person': 'person',
      'project.groups[]': 'group',
      'project.events[]': 'event session',
      'person.organisation': 'organisation',
      'group.contacts[].person': 'person',
      'group.partners[]': 'organisation',
    })
  })
})
