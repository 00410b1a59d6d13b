import {expect, it} from 'vitest'

import {convertSite} from '../conduct/convertSite.ts'
import {toJson} from '../dataset/json.ts'
import type {PlanItem} from '../plan/planItem.ts'
import {memorySite} from '../testing/memorySite.ts'
import {collectSite} from './collectSite.ts'

const path = '_events/a.md'
const pages = {
  [path]:
    '---\ntitle: On the site\nimage: /uploads/a.png\nevent-date: 2031-05-20 17:00:00 +0200\n---\nWords.\n',
}
const picture = 'data:image/webp;base64,AAAA'

const shownWith = async (
  change: Partial<PlanItem>,
  held: Readonly<Record<string, unknown>> = {},
): Promise<string> => {
  const collected = collectSite([path], {
    textOf: async (asked) => pages[path] && asked,
    pictureOf: async (original) => (original === '/uploads/a.png' ? picture : undefined),
    heldOf: async (ids) =>
      new Map(
        ids.flatMap((id) =>
          held['title'] === undefined ? [] : [[id, toJson({_id: id, _type: 'event', ...held})]],
        ),
      ),
    siteZone: 'Europe/Stockholm',
  })
  for await (const one of convertSite(memorySite(pages, ['uploads/a.png']), {exact: false})) {
    if (one.kind === 'document') collected.document(one.document)
  }
  const item = {id: 'events-a', type: 'event', title: '', path, conflicts: [], writes: []}
  collected.item({...item, verdict: 'leave', ...change})
  const [page] = collected.pages()
  return JSON.stringify((await page?.parts())?.documents)
}

it('shows what a plan makes of a document, with small images', async () => {
  const after = {_id: 'events-a', _type: 'event', title: 'By an editor'}
  const shown = await shownWith({verdict: 'change', writes: [{id: 'events-a', after}]})
  expect(shown).toContain('By an editor')
  expect(shown).not.toContain('On the site')
  expect(await shownWith({verdict: 'create'})).toContain(picture)
})

it('shows what the dataset holds where nothing is written, whatever it is made of', async () => {
  const body = [
    {_type: 'block', _key: 'a', children: [{_type: 'span', text: 'Bare words'}, {_type: 'mine'}]},
    {_type: 'block', _key: 'b'},
    {_type: 'somethingElse', _key: 'c'},
  ]
  const shown = await shownWith({}, {title: 'In the Studio', body})
  expect(shown).toContain('In the Studio')
  expect(shown).toContain('Bare words')
})

it('shows what the site says where the dataset has nothing', async () => {
  expect(await shownWith({})).toContain('On the site')
})
