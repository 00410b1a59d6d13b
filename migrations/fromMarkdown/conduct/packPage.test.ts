import {deserialize, serialize} from 'node:v8'

import {expect, it} from 'vitest'

import type {Mapping} from '../mapping/mappingShape.ts'
import {pageMappings} from '../mapping/pageMapper.ts'
import {openSite} from '../read/openSite.ts'
import {interpretFile} from './interpretFile.ts'
import {learnSite} from './learnSite.ts'
import {packPage, type PackedPage, pageOfParts, partsOfPage, unpackPage} from './packPage.ts'

const mapping: Mapping = {
  fields: {start: ['when']},
  pages: [{collection: 'events', type: 'event', set: {place: 'Hall'}}],
}

it.each([undefined, mapping])(
  'gives a page back as it was interpreted, places included',
  async (own) => {
    const opened = await learnSite(await openSite('example-site'))
    const config = {...opened.config, ...(own && {mapping: own})}
    const mappings = pageMappings(config)
    for (const path of opened.pages) {
      const file = await opened.read(path)
      if (!('text' in file)) continue
      const page = interpretFile(file, config, {exact: false}, mappings.of)
      const packed: PackedPage = deserialize(serialize(packPage(page, file, mappings.all)))
      const again = unpackPage(packed, config, mappings.all)
      const {place, ...values} = page.page.frontMatter
      const {locate, ...parsed} = page.page
      expect(again).toEqual({
        ...page,
        page: {
          ...parsed,
          frontMatter: {...values, place: expect.any(Function)},
          locate: expect.any(Function),
        },
      })
      expect(again.keys).toBe(page.keys)
      for (const key of values.ownKeys) {
        expect(again.page.frontMatter.place(key)).toEqual(place(key))
      }
      const range = {start: 0, end: page.page.body.length}
      expect(again.page.locate(range)).toEqual(locate(range))
    }
  },
)

it.each([0, 1, 100, 101, 250, 6000])(
  'joins the parts of a page of %i paragraphs',
  async (number) => {
    const {config} = await learnSite(await openSite('example-site'))
    const mappings = pageMappings(config)
    const text = `---\ntitle: Harbour\n---\n${'Harbour.\n\n'.repeat(number)}`
    const file = {path: '_events/harbour.md', text, digest: 'sha256-0'}
    const page = packPage(
      interpretFile(file, config, {exact: false}, mappings.of),
      file,
      mappings.all,
    )
    const parts = [...partsOfPage(page)]
    expect(parts).toHaveLength(
      number <= 100 ? 1 : 1 + Math.ceil(number / 100) + Math.ceil((2 * number) / 10_000),
    )
    expect(pageOfParts(parts)).toEqual(page)
  },
)
