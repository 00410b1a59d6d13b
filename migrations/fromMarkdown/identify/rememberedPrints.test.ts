import {expect, it} from 'vitest'

import {memorySite} from '../testing/memorySite.ts'
import {fingerprint} from './fingerprint.ts'
import {rememberedPrints} from './rememberedPrints.ts'

it('reads no page again that was read lately', async () => {
  const pages = Object.fromEntries(
    Array.from({length: 600}, (_, number) => [
      `_events/${number}.md`,
      `---\n---\nPage ${number}.\n`,
    ]),
  )
  const site = memorySite(pages)
  const reads: string[] = []
  const {site: read, printOf} = rememberedPrints({
    ...site,
    read: (path) => {
      reads.push(path)
      return site.read(path)
    },
  })
  for (const path of read.pages) await read.read(path)
  const [first = '', last = ''] = [read.pages[0], read.pages.at(-1)]
  expect(await printOf(last)).toBe(fingerprint(pages[last] ?? ''))
  expect(reads).toHaveLength(600)
  expect(await printOf(first)).toBe(fingerprint(pages[first] ?? ''))
  expect(reads).toHaveLength(601)
})
