import {type Arbitrary, assert, constantFrom, integer, nat, property} from 'fast-check'
import {describe, expect, it} from 'vitest'

import type {Json, JsonDocument} from '../../dataset/json.ts'
import type {PlanItem} from '../planItem.ts'
import {describeItem} from './describeItem.ts'
import {wordDiff} from './wordDiff.ts'

const zone = 'Europe/Stockholm'

const block = (text: string): Json => ({
  _type: 'block',
  _key: text,
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: 'a', text, marks: []}],
})

const before: JsonDocument = {
  _id: 'events-a',
  _type: 'event',
  _rev: '1',
  title: 'Spring meeting',
  period: {_type: 'period', kind: 'once', start: '2027-05-06T15:00:00Z', timeZone: zone},
  links: [{_type: 'link', _key: 'a', title: 'Chat', url: 'https://chat.example.org'}],
  body: [block('We meet in the town hall at noon, as we always do.'), block('Bring a friend.')],
  source: {_type: 'source', digest: 'sha256-1'},
}

const item = (more: Partial<PlanItem>): PlanItem => ({
  id: 'events-a',
  type: 'event',
  title: 'Spring fair',
  path: '_events/a.md',
  verdict: 'change',
  conflicts: [],
  writes: [],
  ...more,
})

const changed = (fields: Readonly<Record<string, Json>>, id = 'events-a'): readonly string[] =>
  describeItem(item({writes: [{id, before, after: {...before, ...fields}}]}), zone).slice(1)

const one = (more: Partial<PlanItem>): readonly string[] => describeItem(item(more), zone)

const registration = (more: Readonly<Record<string, Json>>): Json => [
  {_type: 'registrationLink', _key: 'a', label: 'Sign up', url: 'https://x.example', ...more},
]

describe('describeItem', () => {
  it('names fields as the Studio does, and says times in the zone of the event', () => {
    const period = {
      _type: 'period',
      kind: 'once',
      start: '2027-05-06T15:00:00Z',
      end: '2027-05-06T18:00:00Z',
      timeZone: 'America/New_York',
    }
    expect(changed({title: 'Spring fair', period})).toEqual([
      '    Title: Spring meeting → Spring fair',
      '    When: Thu 6 May 2027, 17:00 → Thu 6 May 2027, 11:00–14:00 GMT-4',
    ])
  })

  it('names numbers, prices and moments that changed inside of a thing', () => {
    const old = {...before, registration: registration({capacity: 40})}
    const now = registration({
      capacity: 80,
      soldOut: true,
      closes: '2027-05-05T10:00:00Z',
      price: {_type: 'price', amount: 100, currency: 'SEK'},
    })
    expect(
      describeItem(
        item({writes: [{id: 'events-a', before: old, after: {...old, registration: now}}]}),
        zone,
      ).slice(1),
    ).toEqual([
      '    Registration links:',
      '        Sign up (https://x.example), Capacity: [-40-]{+80, Sold out: true, Closes: Wed 5 May 2027, 12:00, Price: Amount: 100 / Currency: SEK+}',
    ])
  })

  it('shows what changed in a text as words, and what came to a list', () => {
    const [, second] = [before['body'], block('Bring a friend.')]
    const links = [
      {_type: 'link', _key: 'a', title: 'Chat', url: 'https://chat.example.org'},
      {_type: 'link', _key: 'b', title: 'Map', url: 'https://map.example.org'},
    ]
    const body = [block('We meet in the library at noon, as we always do.'), second, block('Bye.')]
    expect(changed({links, body})).toEqual([
      '    Links:',
      '      + Map (https://map.example.org)',
      '    Text:',
      '        We meet in the [-town hall-] {+library+} at noon, as we …',
      '      + Bye.',
    ])
  })

  it('says which form of a document it is about, and that a file changed without any effect', () => {
    const source = {_type: 'source', digest: 'sha256-2'}
    expect(changed({source})).toEqual(['    Nothing that shows; the file changed'])
    expect(changed({title: 'Fair'}, 'drafts.events-a')).toEqual([
      '    Title (draft): Spring meeting → Fair',
    ])
  })

  it('shows both sides of a conflict', () => {
    const conflict = {
      id: 'events-a',
      path: ['links', {_key: 'a'}, 'title'],
      base: 'Chat',
      site: 'Talk',
      editor: 'Channel',
    }
    expect(describeItem(item({verdict: 'conflict', conflicts: [conflict]}), zone)).toEqual([
      '! event “Spring fair”  _events/a.md',
      '    Links · Title: both changed it',
      '      on the site:   “Talk”',
      '      in the Studio: “Channel”',
    ])
  })

  it('has one line for what is created, gone or deleted, and none for what stays', () => {
    expect(one({verdict: 'create'})).toEqual(['+ event “Spring fair”  _events/a.md'])
    expect(one({verdict: 'gone', reason: 'an editor changed it'})).toEqual([
      '- event “Spring fair”  _events/a.md: the site has it no more; it stays, since an editor changed it',
    ])
    expect(one({verdict: 'gone', writes: [{id: 'events-a', before}]})).toEqual([
      '- event “Spring fair”  _events/a.md: the site has it no more; it is deleted',
    ])
    expect(one({verdict: 'deleted'})[0]).toContain('was deleted in the Studio and stays so')
    expect(one({verdict: 'leave'})).toEqual([])
  })
})

describe('wordDiff', () => {
  it.each([
    ['a b c', 'a c', 'a [-b-] c'],
    ['a b', 'a b c', 'a [-b-]{+b c+}'],
    [
      'one two three four five six seven',
      'one two three four five six 7',
      '… three four five six [-seven-]{+7+}',
    ],
    ['', 'new words', '{+new words+}'],
  ])('of %j and %j is %j', (old, now, shown) => {
    expect(wordDiff(old, now)).toBe(shown)
  })
})

const things: Arbitrary<Readonly<Record<string, Json>>> = constantFrom(
  {_type: 'registrationLink', url: 'u', label: 'l', capacity: 1, note: 'n'},
  {_type: 'link', url: 'u', title: 't', kind: 'website'},
  {_type: 'place', name: 'n', address: 'a', url: 'u', rooms: 3},
  {_type: 'figure', alt: 'a', original: 'o', caption: 'c', title: 't', href: 'h'},
  {_type: 'presentation', title: 't', pitch: 'p'},
  {_type: 'contact', role: 'r', note: 'n'},
  {_type: 'embed', url: 'u', provider: 'p'},
  {_type: 'codeBlock', code: 'c', language: 'l'},
  {_type: 'price', amount: 1, currency: 'SEK', note: 'n'},
  {name: 'n', seats: 4},
)

it('no change of a value within a thing goes without its name, whatever the thing is', () => {
  assert(
    property(things, nat(), integer({min: 10}), (thing, at, number) => {
      const names = Object.keys(thing).filter((name) => !name.startsWith('_'))
      const name = names[at % names.length] ?? ''
      const value = typeof thing[name] === 'number' ? number : `x${number}`
      const after = {...before, thing: [{...thing, [name]: value}]}
      const lines = describeItem(
        item({writes: [{id: 'events-a', before: {...before, thing: [thing]}, after}]}),
        zone,
      )
      expect(lines.slice(1).join('\n')).toContain(String(value))
    }),
  )
})
