import {assert, constantFrom, property, record, uniqueArray} from 'fast-check'
import {expect, it} from 'vitest'

import {event, messages, register} from '../testing/sample.ts'

const url = constantFrom('https://a.example.org/', 'https://b.example.org/')
const brokenLinks = new Map(
  ['https://a.example.org/', 'https://b.example.org/'].map((each) => [each, {url: each}]),
)
const key = constantFrom(...'abcdef')
const keyed = {selector: ({_key}: {readonly _key: string}) => _key, maxLength: 6}
const registration = record({
  _key: key,
  url,
  label: constantFrom('Anmälan', 'Biljetter', ''),
  closes: constantFrom('2030-05-20T16:00:00.000Z', '2030-05-19T16:00:00.000Z'),
}).map((link) => ({...register, ...link}))
const figure = record({
  _key: key,
  original: constantFrom('/a.png', '/b.png'),
  caption: constantFrom('A saw', ''),
}).map((each) => ({_type: 'figure' as const, ...each}))
const link = record({_key: key, url, title: constantFrom('Film', 'Bilder')}).map((each) => ({
  _type: 'link' as const,
  ...each,
}))

it('no two findings of a page say the same', () => {
  assert(
    property(
      uniqueArray(registration, keyed),
      uniqueArray(figure, keyed),
      uniqueArray(link, keyed),
      constantFrom('cancelled', 'scheduled'),
      (links, body, others, status) => {
        const said = messages(
          {...event, registration: links, body, links: others, status},
          {brokenLinks},
        )
        expect(new Set(said).size).toBe(said.length)
      },
    ),
  )
})
