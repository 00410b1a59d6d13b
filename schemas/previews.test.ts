import {assert, constantFrom, dictionary, property} from 'fast-check'
import {expect, it} from 'vitest'
import {z} from 'zod'

import {stockholm} from '../test/stockholm.ts'
import {schemaTypes} from './schemaTypes.ts'

const previewed = z.object({
  name: z.string(),
  preview: z.object({
    select: z.record(z.string(), z.string()),
    prepare: z.function({input: [z.unknown()]}),
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
        expect(() => preview.prepare(values)).not.toThrow()
        const absent = Object.fromEntries(names.map((name) => [name, null]))
        expect(() => preview.prepare({...absent, ...values})).not.toThrow()
      },
    ),
  )
})
