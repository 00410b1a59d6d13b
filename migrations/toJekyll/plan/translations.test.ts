import {describe, expect, it} from 'vitest'

import type {JsonDocument} from '../../fromMarkdown/dataset/json.ts'
import {memorySite} from '../../fromMarkdown/testing/memorySite.ts'
import {loadedSite} from '../testing/loadedSite.ts'
import {exportPlan} from './exportPlan.ts'
import {findJobs} from './findJobs.ts'

const page = (title: string, more: string): string =>
  `---\ntitle: ${title}\nevent-date: 2027-05-06 18:00:00 +0200\n${more}---\nHej.\n`

const options = {drafts: false, prune: false}

const reference = (language: string, id: string) => ({
  _key: language,
  _type: 'internationalizedArrayReferenceValue',
  language,
  value: {_type: 'reference', _ref: id, _weak: true},
})

const joined = (...pairs: readonly (readonly [language: string, id: string])[]): JsonDocument => ({
  _id: 'translations-of-it',
  _type: 'translation.metadata',
  schemaTypes: ['event'],
  translations: pairs.map(([language, id]) => reference(language, id)),
})

const english: JsonDocument = {
  _id: 'in-english',
  _type: 'event',
  title: 'A wholly other name',
  slug: {_type: 'slug', current: 'other'},
  language: 'en',
  period: {
    _type: 'period',
    kind: 'once',
    timeZone: 'Europe/Stockholm',
    start: '2027-05-06T16:00:00.000Z',
  },
}

const after = async (
  files: Readonly<Record<string, string>>,
  documents: readonly JsonDocument[],
  isGone: (document: JsonDocument) => boolean = () => false,
) => {
  const {reading, state} = await loadedSite(memorySite(files))
  const {holdings} = state
  const published = new Map([
    ...[...holdings.published].filter(([, document]) => !isGone(document)),
    ...documents.map((document) => [document._id, document] as const),
  ])
  const now = {...state, holdings: {...holdings, published}}
  const plan = exportPlan(reading, findJobs(reading, now, options), now, options)
  return {
    codes: plan.messages.map(({ruleId, reason}) => `${ruleId} ${reason.split(' ')[0]}`),
    refs: plan.changes.map(({path, after: text = ''}) => [path, /^ref: .*$/mu.exec(text)?.[0]]),
    aliases: plan.changes.flatMap(({aliases}) => aliases),
  }
}

const isJoin = ({_type}: JsonDocument): boolean => _type === 'translation.metadata'

const programme = (title: string) => `## Program\n\n- 18.00 ${title}\n- 19.00 Paus\n`

describe('a translation', () => {
  const pair = joined(['sv', 'events-kvall'], ['en', 'in-english'])

  it('gets what the page of the other language has, which stays as it is', async () => {
    const files = {'_events/kvall.md': page('Kvällen', 'lang: sv\nref: evening\n')}
    expect(await after(files, [english, pair])).toEqual({
      codes: [],
      refs: [['_events/other.md', 'ref: evening']],
      aliases: [{read: 'translation-metadata-events-kvall', document: 'translations-of-it'}],
    })
  })

  it('gets a name that both pages have, where neither had one', async () => {
    const files = {'_events/kvall.md': page('Kvällen', 'lang: sv\n')}
    expect(await after(files, [english, pair])).toMatchObject({
      codes: [],
      refs: [
        ['_events/kvall.md', 'ref: kvall'],
        ['_events/other.md', 'ref: kvall'],
      ],
    })
  })

  it('of a session is joined by the same document when the session has another title', async () => {
    const files = {
      '_events/kvall.md': page('Kvällen', 'lang: sv\nref: evening\n').replace(
        'Hej.',
        programme('Öppning'),
      ),
      '_events/night.md': page('The night', 'lang: en\nref: evening\n').replace(
        'Hej.',
        programme('Opening'),
      ),
    }
    const {reading, state} = await loadedSite(memorySite(files))
    const id = 'events-kvall-session-oppning'
    const session = state.holdings.published.get(id)
    expect(session).toMatchObject({title: 'Öppning'})
    const {aliases} = await after(files, [
      {...session, _id: id, _type: 'session', title: 'Välkomnande'},
    ])
    expect(reading.documents.has(`translation-metadata-${id}`)).toBe(true)
    expect(aliases).toContainEqual({
      read: 'translation-metadata-events-kvall-session-valkomnande',
      document: `translation-metadata-${id}`,
    })
  })

  it('that pages have already is nothing to write, and one that was taken back is reported', async () => {
    const files = {
      '_events/kvall.md': page('Kvällen', 'lang: sv\nref: evening\n'),
      '_events/night.md': page('The night', 'lang: en\nref: evening\n'),
    }
    expect(await after(files, [])).toEqual({codes: [], refs: [], aliases: []})
    expect(await after(files, [], isJoin)).toEqual({
      codes: ['export-unsaid `translations`', 'export-unsaid `translations`'],
      refs: [],
      aliases: [],
    })
  })
})
