import {expect, it} from 'vitest'

import {converted, memorySite} from '../testing/memorySite.ts'
import {groupNotes} from './groupNotes.ts'

it('says of a key without a field once in each collection that it has none', async () => {
  const page = '---\ntitle: A\nlayout: page\nform: x\n---\n'
  const site = memorySite({'_events/a.md': page, '_events/b.md': page, '_groups/c.md': page})
  const {messages} = await converted(site)
  expect(groupNotes(messages, site.config).lines).toEqual([
    'note key-unmapped events: `form` has no field on 2 pages; a mapping file can name one (_events/a.md:4 …)',
    'note key-unmapped groups: `form` has no field on 1 page; a mapping file can name one (_groups/c.md:4 …)',
  ])
})

it('says of the pages of a collection that were left alone once how many they are', async () => {
  const page = '---\ntitle: A\n---\n'
  const site = memorySite({'a.md': page, 'b/c.md': page})
  const {messages} = await converted(site)
  expect(groupNotes(messages, site.config).lines).toEqual([
    'note page-not-imported pages: 2 pages left alone; a mapping file can say what pages like these are (a.md …)',
  ])
})

it('counts notes of which there are many, and lists every warning', async () => {
  const items = Array.from(
    {length: 30},
    (_, index) => `- ${10 + Math.floor(index / 6)}:${index % 6}0 Item ${index}`,
  )
  const body = `## Program\n\n${items.join('\n')}\n`
  const text = `---\ntitle: A\nstart: 2027-05-06\nvideo: none yet\n---\n${body}`
  const site = memorySite({'_events/a.md': text})
  const {messages} = await converted(site)
  const {listed, lines} = groupNotes(messages, site.config)
  expect(lines).toEqual(['note session-found: 30 on 1 page (_events/a.md:8 …)'])
  expect(listed.map(({ruleId}) => ruleId)).toEqual(['value-unread'])
})
