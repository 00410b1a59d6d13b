import {expect, it} from 'vitest'

import {converted, memorySite} from '../testing/memorySite.ts'
import {unmappedLines} from './unmappedLines.ts'

it('says of a key without a field once in each collection that it has none', async () => {
  const page = '---\ntitle: A\nlayout: page\nform: x\n---\n'
  const site = memorySite({'_events/a.md': page, '_events/b.md': page, '_groups/c.md': page})
  const {messages} = await converted(site)
  expect(unmappedLines(messages, site.config)).toEqual([
    'note key-unmapped events: `form` has no field, or a part of it none, on 2 pages (_events/a.md:4 …); a mapping file can name one',
    'note key-unmapped groups: `form` has no field, or a part of it none, on 1 page (_groups/c.md:4 …); a mapping file can name one',
  ])
})
