import {describe, expect, it} from 'vitest'

import {copiesAmong} from './copies.ts'

const document = (_id: string, _createdAt: string, source?: object) => ({
  _id,
  _type: 'event',
  _createdAt,
  ...(source && {source: {_type: 'source', path: '_events/fair.md', ...source}}),
})
const fair = document('events-fair', '2027-05-02', {})
const copy = document('drafts.a1', '2027-05-01', {})
const pageOf = (...ids: readonly string[]) => new Map(ids.map((id) => [id, '_events/fair.md']))

describe('a document that says of which page it was made', () => {
  it('is a copy where the page is known by another one, whichever was there first', () => {
    expect([...copiesAmong([fair, copy], pageOf('events-fair'))]).toEqual(['a1'])
    expect([...copiesAmong([copy], pageOf('events-fair'))]).toEqual(['a1'])
  })

  it('is a copy where nothing is known of it or another, and the other was there first', () => {
    expect([...copiesAmong([fair, copy], new Map())]).toEqual(['events-fair'])
    expect([...copiesAmong([fair], new Map())]).toEqual([])
  })

  it('is no copy where it is known too: files take the names of others', () => {
    expect([...copiesAmong([fair, copy], pageOf('events-fair', 'a1'))]).toEqual([])
  })

  it('is no copy where it was found inside the page, or is a draft of what is published', () => {
    const session = document('events-fair-session-maps', '2027-05-02', {line: 7})
    const draft = document('drafts.events-fair', '2027-05-03', {})
    expect([...copiesAmong([fair, draft, session], pageOf('events-fair'))]).toEqual([])
    expect([...copiesAmong([fair, draft, session], new Map())]).toEqual([])
  })
})
