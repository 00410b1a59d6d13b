import {expect, it} from 'vitest'

import {memorySite} from '../../fromMarkdown/testing/memorySite.ts'
import {planAfter} from '../testing/exported.ts'
import {loadedSite} from '../testing/loadedSite.ts'

const page = (title: string, image: string): string =>
  `---\ntitle: ${title}\nlang: en\nevent-date: 2027-05-06 18:00:00 +0200\nimage: ${image}\n---\nWelcome.\n`

it('an image that was missing is there once an editor gives it to the page that names it', async () => {
  const site = await loadedSite(
    memorySite(
      {'_events/a.md': page('A', '/uploads/a.png'), '_events/b.md': page('B', '/uploads/b.png')},
      ['_uploads/a.png'],
    ),
  )
  const id = `image-${'b'.repeat(40)}-10x10-png`
  const asset = {id, sha1: 'b'.repeat(40), url: '', path: '', name: 'b.png', extension: 'png'}
  const {holdings} = site.state
  const state = {
    ...site.state,
    holdings: {...holdings, assets: new Map([...holdings.assets, [id, asset] as const])},
  }
  const plan = planAfter({...site, state}, 'events-b', {
    title: 'B, again',
    mainImage: {
      _type: 'figure',
      original: '/uploads/b.png',
      asset: {_type: 'reference', _ref: id},
    },
  })
  expect(plan.messages).toEqual([])
  expect(plan.images.map(({path}) => path)).toEqual(['_uploads/b.png'])
})
