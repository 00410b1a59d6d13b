import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'

import {cases} from '../test/cases.ts'
import {calendar} from './calendar/calendar.ts'
import {isOccasionContent} from './documents/pageContent.ts'
import {isPageDocument} from './documents/pageDocument.ts'
import {jsonLd, jsonLdText} from './structuredData/jsonLd.ts'
import {emptied, emptyings, estrangements} from './testing/emptied.ts'
import {shownPage} from './testing/shownPage.tsx'
import {wholePages} from './testing/wholePages.ts'

const settings = {
  now: new Date('2030-11-01T00:00:00Z'),
  timeZone: 'Europe/Stockholm',
  uidHost: 'example.org',
  urlOf: ({slug}: {readonly slug?: {readonly current?: string}}) =>
    slug?.current === undefined ? undefined : `https://example.org/${slug.current}/`,
  imageUrl: () => 'https://example.org/image.png',
}

/** The names by which a program calls nothing. */
const namesOfNothing = /\bnull\b|\bundefined\b|\bNaN\b|\[object/mu

/** Those, and a comma that parts nothing. */
const traces = /(?:^|[\s(]),|,\s*(?:[,·)]|$)|\bnull\b|\bundefined\b|\bNaN\b|\[object/mu

const textsOf = (element: Element): readonly string[] =>
  [...element.querySelectorAll('*')]
    .filter(({children}) => children.length === 0)
    .map(({textContent}) => textContent)

describe('fields that hold nothing', {timeout: 300_000}, () => {
  test.each(wholePages.map((page) => [page.document._type, page] as const))(
    'leave no trace in what is said of %s',
    (_type, page) => {
      fc.assert(
        fc.property(emptyings(page), (changes) => {
          const content = emptied(page, changes)
          const shown = textsOf(shownPage(content, settings).body)
          const data = jsonLd(content, settings)
          const file = calendar(content, {...settings, sessions: true})
          const said = [
            ...shown,
            data === undefined ? '' : jsonLdText(data).replaceAll(/,$/gm, ''),
            file.kind === 'file' ? file.text.replaceAll('\r\n ', '').replaceAll('\\,', ',') : '',
          ]
          expect(said.filter((text) => traces.test(text))).toEqual([])
          expect(data !== undefined).toBe(isOccasionContent(content))
        }),
        {numRuns: cases(60)},
      )
    },
  )
})

describe('fields that hold something else than the schema says', {timeout: 300_000}, () => {
  test.each(wholePages.map((page) => [page.document._type, page] as const))(
    'keep nothing from being said of %s',
    (_type, page) => {
      fc.assert(
        fc.property(estrangements(page), (changes) => {
          const content = emptied(page, changes)
          const shown = textsOf(shownPage(content, settings).body)
          const data = jsonLd(content, settings)
          calendar(content, {...settings, sessions: true})
          const written = [...shown, data === undefined ? '' : jsonLdText(data)]
          expect(written.filter((text) => namesOfNothing.test(text))).toEqual([])
          expect(data !== undefined).toBe(isOccasionContent(content))
        }),
        {numRuns: cases(60)},
      )
    },
  )
})

const day = {_type: 'event', _id: 'day', title: 'Day', language: 'en'}

const saidOf = (page: {readonly _type: string}) =>
  isPageDocument(page) && textsOf(shownPage({document: page, related: []}, settings).body)

test.each([
  [['period', 'kind'], {period: {_type: 'period', kind: 'weekly', start: '2030-12-01T09:00:00Z'}}],
  [['status'], {status: 'constructor'}],
  [['attendanceMode'], {attendanceMode: 'toString', place: {_type: 'place', name: 'Library'}}],
  [
    ['links', 0, 'kind'],
    {links: [{_type: 'link', _key: 'l', url: 'https://example.org/', kind: 'talk'}]},
  ],
])('a choice that is none says nothing: %j', (path, fields) => {
  const document = {...day, ...fields}
  expect(saidOf(document)).toEqual(saidOf(emptied(document, [{path, nothing: ''}])))
})
