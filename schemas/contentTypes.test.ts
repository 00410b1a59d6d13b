import {describe, expect, it} from 'vitest'

import {samples} from './testing/samples.ts'
import {schema} from './testing/schema.ts'
import {unknownFields} from './testing/unknownFields.ts'

const written = samples.filter(({_type}) => _type !== 'translation.metadata')

describe('the schema', () => {
  it('compiles without a problem', () => {
    expect(schema._validation).toEqual([])
  })

  it.each(written.map((sample) => [sample._type, sample] as const))(
    'has every field that an importer can write into a %s',
    (name, sample) => {
      const type = schema.get(name)
      expect(type && unknownFields(sample, type)).toEqual([])
    },
  )

  it('is told apart from content that it does not have', () => {
    const type = schema.get('event')
    const event = {title: 1, place: {floor: 2}, body: [{_type: 'marquee', _key: 'a'}]}
    expect(type && unknownFields(event, type)).toEqual(['.title', '.place.floor', '.body[0]'])
  })
})
