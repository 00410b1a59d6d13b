import {expect, test} from 'vitest'

import {rowsIn} from '../published/listed.ts'
import {siteIndex} from '../published/siteIndex.ts'
import {hostFiles} from './hostFiles.ts'
import type {FileContext} from './siteFile.ts'

/** Those of a site on which one page had these addresses before. */
const filesFor = async (baseUrl: string, redirectFrom: readonly string[]) => {
  const event = {_id: 'a', _type: 'event', language: 'sv', slug: {current: 'r&d'}, redirectFrom}
  const context: FileContext = {
    index: siteIndex(rowsIn([event])),
    baseUrl,
    title: 'Site',
    channels: [],
    settings: {
      now: new Date(0),
      timeZone: 'UTC',
      imageUrl: () => undefined,
      urlOf: () => undefined,
    },
    full: (path) => path,
    contents: async function* () {},
  }
  const files = hostFiles(context)
  const texts = await Promise.all(files.map(({make}) => make(context)))
  return new Map(files.map(({path}, at) => [path, texts[at]]))
}

test('are read by Netlify with encoded, by nginx with decoded old addresses, as each compares them', async () => {
  const files = await filesFor('https://example.org/', ['/old & new/', '/%23 1, 2;/', '/möte.html'])
  expect(files.get('/_redirects')).toBe(
    [
      '/%23%201%2C%202%3B/ /events/r%26d/ 301',
      '/%23%201%2C%202%3B /events/r%26d/ 301',
      '/m%C3%B6te.html /events/r%26d/ 301',
      '/old%20%26%20new/ /events/r%26d/ 301',
      '/old%20%26%20new /events/r%26d/ 301',
      '',
    ].join('\n'),
  )
  expect(files.get('/nginx-redirects.conf')).toContain(
    [
      '  "/# 1, 2;/" "/events/r%26d/";',
      '  "/# 1, 2;" "/events/r%26d/";',
      '  "/möte.html" "/events/r%26d/";',
      '  "/old & new/" "/events/r%26d/";',
      '  "/old & new" "/events/r%26d/";',
    ].join('\n'),
  )
})

test('lead within the folder of a site that has no host of its own', async () => {
  const files = await filesFor('https://example.org/m%C3%B6te/', ['/old/'])
  expect(files.get('/_redirects')).toContain('/m%C3%B6te/old/ /m%C3%B6te/events/r%26d/ 301')
  expect(files.get('/nginx-redirects.conf')).toContain('"/möte/old/" "/m%C3%B6te/events/r%26d/"')
})

test('tell hosts that an uploaded drawing runs nothing, where the site is', async () => {
  const files = await filesFor('https://example.org/club/', [])
  expect([...files.keys()]).toEqual(['/_headers'])
  expect(files.get('/_headers')).toMatch(
    /^\/club\/images\/\*\n {2}Content-Security-Policy: .*\bsandbox$/m,
  )
})
