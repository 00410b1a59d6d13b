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
