import {assert, constantFrom, dictionary, property} from 'fast-check'
import {expect, it} from 'vitest'
import {z} from 'zod'

import {stockholm} from '../test/stockholm.ts'
import {schemaTypes} from './schemaTypes.ts'

const previewed = z.object({
  name: z.string(),
  preview: z.object({
    select: z.record(z.string(), z.string()),
    prepare: z.function({input: [z.unknown(), z.unknown()], output: z.looseObject({})}),
  }),
})

const types = schemaTypes(stockholm).flatMap((type) => {
  const parsed = previewed.safeParse(type)
  return parsed.success ? [parsed.data] : []
})

it.each(types)('a row of $name can be shown while any of its values is away', ({preview}) => {
  const names = Object.keys(preview.select)
  expect(names).not.toEqual([])
  assert(
    property(
      dictionary(constantFrom(...names), constantFrom(null, undefined), {
        noNullPrototype: true,
      }),
      (values) => {
        expect(() => preview.prepare(values, {})).not.toThrow()
        const absent = Object.fromEntries(names.map((name) => [name, null]))
        expect(() => preview.prepare({...absent, ...values}, {})).not.toThrow()
      },
    ),
  )
})

it('a row of a session begins with its time, and in a list of types with what it is', () => {
  const session = types.find(({name}) => name === 'session')
  const subtitle = (field: string) =>
    session?.preview.prepare(
      {
        storedId: 'drafts.a',
        title: 'Lampor',
        room: 'Sal 1',
        period: {kind: 'once', start: '2030-05-20T16:00:00Z', end: '2030-05-20T16:30:00Z'},
      },
      {ordering: {by: [{field, direction: 'asc'}]}},
    )['subtitle']
  expect(subtitle('period.start')).toMatch(/^18:00–18:30 · Sal 1 · Draft session · /u)
  expect(subtitle('_type')).toMatch(/^Draft session · 18:00–18:30 · Sal 1 · /u)
})
