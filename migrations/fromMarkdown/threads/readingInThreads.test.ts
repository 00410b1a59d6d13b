import {expect, it} from 'vitest'

import {learnSite} from '../conduct/learnSite.ts'
import {packedShelf} from '../conduct/packedShelf.ts'
import {type PageReading, readingAlone, type ReadingSetup} from '../conduct/pageReading.ts'
import type {InterpretedPage} from '../interpret/interpretedPage.ts'
import {pageMappings} from '../mapping/pageMapper.ts'
import {memoryStore} from '../parse/byteStore.ts'
import type {SiteFile} from '../parse/jekyllSite.ts'
import {openSite} from '../read/openSite.ts'
import {serializer} from '../read/serializer.ts'
import {readingInThreads} from './readingInThreads.ts'

const {config, pages, read} = await learnSite(await openSite('example-site'))

/** The pages of the example again and again, under names of their own; every seventh cannot be had. */
const filesOf = async function* (number: number) {
  for (let index = 0; index < number; index += 1) {
    const file = await read(pages[index % pages.length] ?? '')
    const path = file.path.replace(/\.md$/u, `-${index}.md`)
    const isThere = 'text' in file && index % 7 !== 6
    yield [index, isThere ? {...file, path} : undefined] as const satisfies readonly [
      number,
      SiteFile | undefined,
    ]
  }
}

const mappings = pageMappings(config)
const setup: ReadingSetup = {config, options: {exact: false}, mappings, pages: 0}
const shelf = () => packedShelf(memoryStore(), serializer, config, mappings.all)

/** As plain data, in one order of members. */
const plain = (page: InterpretedPage | undefined): unknown =>
  page === undefined ? page : JSON.parse(JSON.stringify({...page, keys: page.keys.start}))

const surveysIn = (reading: PageReading, number: number) =>
  Array.fromAsync(reading.survey(filesOf(number)), ([index, surveyed]) => ({
    index,
    survey: surveyed?.survey,
    page: index % 10 === 0 ? plain(surveyed?.page()) : undefined,
  }))

it('finds in several threads what one finds, in the same order', async () => {
  const [alone, together] = [readingAlone(setup, shelf()), readingInThreads(setup, shelf(), 2)]
  const expected = await surveysIn(alone, 300)
  const found = await surveysIn(together, 300)
  for (const [index, each] of found.entries()) expect(each).toEqual(expected[index])
  expect(found).toHaveLength(expected.length)
  for await (const [index, file] of filesOf(300)) {
    if (index % 10 !== 0) continue
    const path = file?.path ?? ''
    expect(plain(together.take(path))).toEqual(plain(alone.take(path)))
  }
})

it('ends its threads where nobody wants more', async () => {
  const reading = readingInThreads(setup, shelf(), 1)
  for await (const [index] of reading.survey(filesOf(400))) if (index === 260) break
  expect(reading.take('nowhere.md')).toBeUndefined()
})

it('says what failed on the way to a thread', async () => {
  const options = {exact: false, fault: () => undefined}
  const reading = readingInThreads({...setup, options}, shelf(), 1)
  await expect(surveysIn(reading, 300)).rejects.toThrow('could not be cloned')
})
