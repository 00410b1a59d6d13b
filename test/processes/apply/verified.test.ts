import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, expect, it} from 'vitest'

import {openLake} from '../../../migrations/fromMarkdown/dataset/openLake.ts'
import {verifySite} from '../../../migrations/fromMarkdown/pipeline.ts'
import {memorySite} from '../../../migrations/fromMarkdown/testing/memorySite.ts'
import {editorsOf} from '../../../migrations/toJekyll/dataset/editors.ts'
import {startLake, type LakeProcess} from '../../startLake.ts'
import {connectionTo} from './applied.ts'
import {datasetAt, imported, type Pages} from './imported.ts'
import {page} from './springPage.ts'

let lake: LakeProcess
let client: SanityClient

beforeAll(async () => {
  lake = await startLake({user: 'Ada Editor'})
  client = datasetAt(connectionTo(lake))
})

afterAll(async () => {
  await lake.stop()
})

const verified = async (pages: Pages) => {
  const reasons: string[] = []
  const counts = await verifySite(
    {
      site: memorySite(pages),
      options: {markdown: 'kramdown', exact: false},
      onMessage: () => undefined,
    },
    {
      root: '/',
      connection: connectionTo(lake),
      signal: new AbortController().signal,
      onMessage: ({reason}) => reasons.push(reason),
      editorsOf: async (id) => {
        const editors = await editorsOf(openLake(connectionTo(lake)), new Map([[id, undefined]]))
        return editors.map(({name}) => name)
      },
      onProgress: () => undefined,
    },
  )
  return {counts, reasons}
}

it('verify says who made a difference: an editor, the site, or both', async () => {
  const pages = {
    '_events/one.md': page({title: 'One'}),
    '_events/two.md': page({title: 'Two'}),
    '_events/three.md': page({
      title: 'Three',
      body: '- 17:00 Welcome to all\n- 18:00 Maps for all',
    }),
  }
  await imported(pages, connectionTo(lake))
  await client.patch('events-one').set({title: 'By an editor'}).commit()
  await client.delete('events-two')
  const changed = {
    '_events/one.md': page({title: 'One', excerpt: 'New'}),
    '_events/two.md': page({title: 'Two'}),
    '_events/drei.md': pages['_events/three.md'].replace('Maps for all', 'Maps for everybody'),
  }
  const {counts, reasons} = await verified(changed)
  expect(counts).toMatchObject({missing: 2})
  expect(reasons.filter((reason) => /`events-(?:one|two)`/u.test(reason)).toSorted()).toEqual([
    '`events-one` differs from the site: `title`, `excerpt`, `source.digest` (changed in the Studio by Ada Editor: `title`; changed on the site since the import: `excerpt`)',
    '`events-two` was imported, and deleted in the Studio since',
  ])
  await imported(changed, connectionTo(lake))
  expect((await verified(changed)).reasons.toSorted()).toEqual([
    expect.stringContaining('`events-one` differs from the site: `title` (changed in the Studio'),
    '`events-two` was imported, and deleted in the Studio since',
  ])
})
