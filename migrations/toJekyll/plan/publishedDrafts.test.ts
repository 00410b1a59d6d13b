import {describe, expect, it} from 'vitest'

import type {JsonDocument} from '../../fromMarkdown/dataset/json.ts'
import {memorySite} from '../../fromMarkdown/testing/memorySite.ts'
import {planOf} from '../testing/exported.ts'
import {loadedSite} from '../testing/loadedSite.ts'

const text = '---\ntitle: A lamp\n---\nNot yet done.\n'
const files = {
  '_drafts/lamp.md': text,
  '_posts/2026-01-02-other.md': '---\ntitle: Other\n---\nText.\n',
}

describe('a page of _drafts', () => {
  it('becomes a post as it is when its document is published', async () => {
    const site = await loadedSite(memorySite(files))
    const {holdings} = site.state
    const draft = holdings.drafts.get('posts-lamp')
    expect(draft).toMatchObject({title: 'A lamp'})
    const document: JsonDocument = {
      ...draft,
      _id: 'posts-lamp',
      _type: 'project',
      _createdAt: '2027-05-06T10:00:00Z',
    }
    const published = new Map([...holdings.published, ['posts-lamp', document] as const])
    const now = {...holdings, published, drafts: new Map()}
    const {changes, messages} = planOf({...site, state: {...site.state, holdings: now}})
    expect({changes: changes.map(({says: _says, ...change}) => change), messages}).toEqual({
      changes: [
        {path: '_drafts/lamp.md', id: 'posts-lamp', before: text, aliases: []},
        {path: '_posts/2027-05-06-lamp.md', id: 'posts-lamp', after: text, aliases: []},
      ],
      messages: [],
    })
  })

  it('stays where it is while its document is a draft', async () => {
    expect(planOf(await loadedSite(memorySite(files))).changes).toEqual([])
  })
})
