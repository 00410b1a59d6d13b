import {describe, expect, test} from 'vitest'

import type {ContentDocument} from '../../content/documents/documents.ts'
import {corpus, scheduleValidators as schemas} from '../../test/corpus.ts'
import type {PageContent} from '../documents/pageContent.ts'
import {type OccasionDocument, isOccasion} from '../documents/pageDocument.ts'
import {contentOf, exampleSite, imported, pagesOf} from '../testing/importedPages.ts'
import {readCalendar} from '../testing/readCalendar.ts'
import {parseItems, readPage} from '../testing/readChannels.ts'
import {scheduleValidators, xmlComplaints} from '../testing/validators.ts'
import type {ChannelContent} from './channelContent.ts'
import {channels} from './channels.ts'

const validators = schemas === undefined ? undefined : scheduleValidators(schemas)

const eventsOf = (
  documents: readonly ContentDocument[],
): readonly PageContent<OccasionDocument>[] =>
  pagesOf(documents)
    .filter(isOccasion)
    .filter(({_type}) => _type === 'event')
    .map((document) => ({document, related: contentOf(document, documents).related}))

const settings = {
  title: 'Imported',
  language: 'sv',
  siteUrl: 'https://example.org/',
  pageUrl: 'https://example.org/',
  folderUrl: 'https://example.org/',
  now: new Date('2026-06-01T10:00:00Z'),
  timeZone: 'Europe/Stockholm',
  urlOf: ({_type, slug}) =>
    slug?.current === undefined ? undefined : `https://example.org/${_type}/${slug.current}/`,
  imageUrl: ({original}) => original,
} satisfies Partial<ChannelContent>

const check = (content: ChannelContent): number => {
  const [calendar = '', atom = '', rss = '', , , xml = '', json = '', page = ''] = channels.map(
    ({write}) => write(content) ?? '',
  )
  for (const feed of [atom, rss]) {
    expect(xmlComplaints(feed)).toEqual([])
    expect(parseItems(feed).map(({title}) => title)).not.toContain('')
  }
  expect(readPage(page).length).toBeGreaterThan(0)
  if (xml !== '') expect(validators?.xml(xml) ?? []).toEqual([])
  if (json !== '') expect(validators?.json(json) ?? []).toEqual([])
  return readCalendar(calendar).length
}

describe.each([
  ['the example site', exampleSite],
  ['a real site', corpus],
])('the channels of %s', (_name, folder) => {
  test.skipIf(folder === undefined)('are in order', {timeout: 120_000}, async () => {
    const events = eventsOf(await imported(folder ?? ''))
    const dated = events.filter(({document}) => document.period?.start !== undefined)
    expect(check({...settings, scope: 'all', events})).toBe(dated.length)
    for (const event of events) check({...settings, scope: 'event', events: [event]})
  })
})
