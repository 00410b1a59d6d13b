import {
  assert,
  asyncProperty,
  constantFrom,
  dictionary,
  letrec,
  oneof,
  integer,
  record,
} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {defaultFields} from '../mapping/defaults/defaultFields.ts'
import {converted, memorySite} from '../testing/memorySite.ts'

const keys = Object.values(defaultFields)
  .flat()
  .map((key) => key.split('.')[0] ?? '')
const members = ['name', 'title', 'url', 'link', 'mail', 'role', 'room', 'fee', 'city', 'path']

/** Words that stand nowhere else, as single values of many kinds. */
const leaf = integer({min: 100, max: 999}).chain((number) =>
  constantFrom(
    `Zq${number}x`,
    `Zq${number}x Wv${number}y`,
    `https://zq${number}x.example.org/`,
    `zq${number}x@example.org`,
    `Is zq${number}x the one?`,
    `6 May 2027, zq${number}x`,
    `Online, zq${number}x`,
    `${number} kr, zq${number}x`,
  ),
)

const {value} = letrec<{value: unknown; leaf: string}>((tie) => ({
  leaf,
  value: oneof(
    {maxDepth: 2, withCrossShrink: true},
    {weight: 4, arbitrary: tie('leaf')},
    {weight: 1, arbitrary: tie('value').map((item) => [item])},
    {
      weight: 2,
      arbitrary: dictionary(constantFrom(...members), tie('value'), {minKeys: 1, maxKeys: 3}),
    },
  ),
}))

const tokens = (text: string): readonly string[] => text.match(/zq\d+x|wv\d+y/giu) ?? []

/** Terms are only kept with a link to register at. */
const terms = record({
  signupurl: constantFrom('https://zq100x.example.org/'),
  ticketsopen: leaf,
  registrationcloses: leaf,
  price: leaf,
  capacity: leaf,
  soldout: leaf,
})

const type = constantFrom('_events/a.md', '_posts/2027-05-06-a.md', '_groups/a.md')

describe('the front matter of a page', () => {
  it('stands leaf by leaf in a document, in what is unmapped, or in a message', async () => {
    await assert(
      asyncProperty(
        type,
        oneof(terms, dictionary(constantFrom(...keys), value, {minKeys: 1, maxKeys: 6})),
        async (path, frontMatter) => {
          const yaml = JSON.stringify(frontMatter)
          const site = await converted(memorySite({[path]: `---\n${yaml}\n---\nText.\n`}))
          const told = JSON.stringify(site).toLowerCase()
          expect(tokens(yaml).filter((token) => !told.includes(token.toLowerCase()))).toEqual([])
        },
      ),
      {numRuns: 200},
    )
  })
})
