import {assert, asyncProperty, constantFrom, integer, record, subarray, tuple} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {cases} from '../../../../test/cases.ts'
import {plainLinkFields} from '../../interpret/links/readLinks.ts'
import {defaultFields} from '../../mapping/defaults/defaultFields.ts'
import {memberNames} from '../../mapping/memberNames.ts'
import {converted, memorySite} from '../../testing/memorySite.ts'

const collections = Object.fromEntries(
  ['people', 'organizations', 'venues', 'events'].map((name) => [name, {output: true}]),
)
const keys = [
  ...new Set([
    ...plainLinkFields.flatMap((field) => defaultFields[field]),
    ...Object.values(memberNames.contact).flat(),
    ...Object.values(memberNames.named).flat(),
    ...Object.values(memberNames.place).flat(),
    'discord',
    'tagline',
  ]),
].filter((key) => key !== 'name' && key !== 'namn' && !key.includes('.'))

/** What a name is written as elsewhere: by a handle, by its first word, in other letters. */
const echoes: readonly ((name: string) => string)[] = [
  (name) => name.toLowerCase().replaceAll(' ', ''),
  (name) => name.replaceAll(' ', ''),
  (name) => `@${name.toLowerCase().replaceAll(' ', '_')}`,
  (name) => name.toLowerCase().replaceAll(' ', '-'),
  (name) => `${name.toLowerCase().replaceAll(' ', '.')}.example.org`,
]

describe('what a page of its own says of somebody in other letters than the name', () => {
  it('stands in a document, in what is unmapped, or in a message', async () => {
    await assert(
      asyncProperty(
        constantFrom('_people/a.md', '_organizations/a.md', '_venues/a.md', '_events/a.md'),
        record({first: integer({min: 100, max: 999}), second: integer({min: 100, max: 999})}),
        tuple(subarray(keys, {minLength: 1, maxLength: 3}), constantFrom(...echoes)),
        async (path, {first, second}, [some, echo]) => {
          const written = echo(`Zq${first}x Wv${second}y`)
          const lines = some.map((key) => `${key}: "${written}"`).join('\n')
          const text = `---\nname: Zq${first}x Wv${second}y\n${lines}\n---\n`
          const site = await converted(memorySite({[path]: text}, [], {values: {collections}}))
          // A handle may have become an address, and "@" is no part of that.
          expect(JSON.stringify(site), text).toContain(written.replace('@', ''))
        },
      ),
      {numRuns: cases(300)},
    )
  })
})
