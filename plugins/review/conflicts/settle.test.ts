import {Mutation} from '@sanity/mutator'
import {describe, expect, it} from 'vitest'

import type {JsonDocument} from '../../../migrations/fromMarkdown/dataset/json.ts'
import {remarkKey} from '../../../migrations/fromMarkdown/plan/conflictRemarks.ts'
import {keepOurs, type Settling, takeSite, type Outcome} from './settle.ts'

const now = '2027-01-01T10:00:00.000Z'

const link = (key: string, url: string) => ({_key: key, _type: 'link', url})

const published: JsonDocument = {
  _id: 'page',
  _type: 'event',
  _rev: 'p1',
  _createdAt: 'c',
  _updatedAt: 'u',
  title: 'Ours',
  links: [link('a', 'https://a.example/'), link('c', 'https://c.example/')],
}

const content: JsonDocument = {
  _id: 'page',
  _type: 'event',
  title: 'Theirs',
  links: [
    link('a', 'https://a.example/'),
    link('b', 'https://b.example/'),
    link('c', 'https://c.example/'),
  ],
}

const conflict = (path: string, site: unknown, editor: unknown) => ({
  id: 'page',
  path,
  site,
  editor,
})
const title = conflict('title', 'Theirs', 'Ours')
const other = conflict('excerpt', 'Their words', 'Our words')

const settling = (more: Partial<Settling> = {}): Settling => ({
  conflict: title,
  record: {
    document: 'page',
    digest: 'd',
    movedFrom: [],
    content,
    conflicts: [more.conflict ?? title, other],
    stored: {_id: 'lectern.base.page', _type: 'lectern.base', _rev: 'b1'},
  },
  published,
  ...more,
})

const mutationsOf = (outcome: Outcome) => ('mutations' in outcome ? outcome.mutations : [])

/** The draft that comes of it. */
const draftAfter = (given: Settling): unknown => {
  const own = mutationsOf(takeSite(given, now)).filter((mutation) => {
    const id = 'patch' in mutation && 'id' in mutation.patch ? mutation.patch.id : 'drafts.page'
    return id === 'drafts.page'
  })
  return new Mutation({mutations: JSON.parse(JSON.stringify(own))}).apply(given.draft ?? null)
}

describe('taking the site’s version', () => {
  it('writes it into a draft, which is made of what is published', () => {
    expect(draftAfter(settling())).toMatchObject({
      _id: 'drafts.page',
      title: 'Theirs',
      links: published['links'],
    })
  })

  it('asks an open draft for the revision that was read', () => {
    const draft = {...published, _id: 'drafts.page', _rev: 'd1', title: 'Ours', excerpt: 'Mine'}
    const [first] = mutationsOf(takeSite(settling({draft}), now))
    expect(first).toEqual({patch: {id: 'drafts.page', ifRevisionID: 'd1', setIfMissing: {}}})
    expect(draftAfter(settling({draft}))).toMatchObject({title: 'Theirs', excerpt: 'Mine'})
  })

  it('takes out what the site has no more', () => {
    const gone = conflict('title', null, 'Ours')
    expect(draftAfter(settling({conflict: gone}))).not.toHaveProperty('title')
  })

  it('changes an item of a list, which keeps its key', () => {
    const item = conflict(
      'links[_key=="a"]',
      link('x', 'https://new.example/'),
      link('a', 'https://a.example/'),
    )
    expect(draftAfter(settling({conflict: item}))).toMatchObject({
      links: [link('a', 'https://new.example/'), link('c', 'https://c.example/')],
    })
  })

  it('brings an item back where the site has it', () => {
    const back = conflict('links[_key=="b"]', link('b', 'https://b.example/'), null)
    expect(draftAfter(settling({conflict: back}))).toMatchObject({links: content['links']})
    const {links: _links, ...empty} = published
    expect(
      draftAfter(settling({conflict: back, published: {...empty, _id: 'page', _type: 'event'}})),
    ).toMatchObject({
      links: [link('b', 'https://b.example/')],
    })
  })

  it('leaves alone what was changed since, what is gone, and what cannot become another type', () => {
    const changed = {...published, title: 'Newer'}
    expect(takeSite(settling({published: changed}), now)).toHaveProperty('refused')
    const {published: _published, ...gone} = settling()
    expect(takeSite(gone, now)).toHaveProperty('refused')
    const type = conflict('_type', 'project', 'event')
    expect(takeSite(settling({conflict: type}), now)).toHaveProperty('refused')
  })
})

const remark = (path: string) => ({
  _key: remarkKey({id: 'page', path}),
  severity: 'warning' as const,
  code: 'merge-conflict',
  message: path,
})

it('does nothing where a conflict was settled already', () => {
  const {record, ...rest} = settling()
  const settled = {...rest, record: {...record, conflicts: [other]}}
  expect(takeSite(settled, now)).toEqual({mutations: []})
  expect(keepOurs(settled, now)).toEqual({mutations: []})
})

describe('keeping ours', () => {
  it('changes the record only, and leaves the other conflicts there', () => {
    expect(keepOurs(settling(), now)).toEqual({
      mutations: [
        {
          patch: {
            id: 'lectern.base.page',
            ifRevisionID: 'b1',
            set: {conflicts: JSON.stringify([other])},
          },
        },
      ],
    })
  })

  it('takes the remark away, and is done with the page once nothing else is left', () => {
    const review = {
      _id: 'lectern.review.page',
      diagnostics: [remark('title'), remark('excerpt')],
      suggestions: [],
    }
    const unset = [`diagnostics[_key=="${remarkKey({id: 'page', path: 'title'})}"]`]
    expect(mutationsOf(keepOurs(settling({review}), now)).at(-1)).toEqual({
      patch: {id: review._id, unset},
    })
    const last = {...review, diagnostics: [remark('title')]}
    expect(mutationsOf(keepOurs(settling({review: last}), now)).at(-1)).toEqual({
      patch: {id: review._id, unset, set: {reviewedAt: now}},
    })
  })
})
