import {deserialize, serialize} from 'node:v8'

import {expect, it} from 'vitest'

import type {Mapping} from '../mapping/mappingShape.ts'
import {pageMappings} from '../mapping/pageMapper.ts'
import {openSite} from '../read/openSite.ts'
import {interpretFile} from './interpretFile.ts'
import {learnSite} from './learnSite.ts'
import {packPage, type PackedPage, unpackPage} from './packPage.ts'

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
