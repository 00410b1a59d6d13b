import {assert, asyncProperty, nat, record, subarray} from 'fast-check'
import {expect, it} from 'vitest'

import {cases} from '../../test/cases.ts'
import {isList, isObject, type Json, type JsonDocument} from '../fromMarkdown/dataset/json.ts'
import {memorySite} from '../fromMarkdown/testing/memorySite.ts'
import {planOf} from './testing/exported.ts'
import {loadedSite, type LoadedSite} from './testing/loadedSite.ts'

/** What pages say of each other and of people, organisations and projects, in many hands. */
const keysOfEvent = subarray([
  'speakers:\n  - Ada Berg\n  - Bo Ek',
  'speakers:\n  - name: Ada Berg\n    organisation: Verket AB\n  - name: Kim Lund\n    mail: kim@example.org',
  'speaker: Ada Berg',
  'contact:\n  - name: Ada Berg\n    mail: ada@example.org\n    organisation: Verket AB',
  'contact: Bo Ek',
  'organisers:\n  - Verket AB\n  - Föreningen Bryggan',
  'organizer: Bo Ek',
  'host: Verket AB',
  'partners:\n  - name: Verket AB\n    link: https://verket.example.org\n  - name: Skolan AB\n    link: https://skolan.example.org',
  'group: Cirkeln för kartor',
  'group: circle',
  'part-of: Den långa veckan',
])
const texts = subarray([
  '## Program\n\n- 18.00 Så lagar vi – Ada Berg\n- 19.00 Vi ser på lampor',
  '## Projekt som presenteras\n\n- Kartan (Bo Ek)\n- Lyktan (Kim Lund)',
  'Kom till [kartan](/projects/map/).',
])
const keysOfProject = subarray([
  'contact:\n  - name: Ada Berg\n    mail: ada@example.org\n    organisation: Verket AB',
  'group: Cirkeln för kartor',
  'events:\n  - event: _events/week.md',
])
const keysOfGroup = subarray([
  'partners:\n  - name: Skolan AB\n    link: https://skolan.example.org\n  - Föreningen Bryggan',
  'contact:\n  - name: Kim Lund\n    mail: kim@example.org\n    organisation: Skolan AB',
])

/** Of two ways to say one thing the first. */
const once = (keys: readonly string[]): readonly string[] =>
  keys.filter((key, at) => keys.findIndex((each) => each.slice(0, 5) === key.slice(0, 5)) === at)

const page = (title: string, keys: readonly string[], text: string, more: string[] = []): string =>
  ['---', `title: ${title}`, 'lang: sv', ...more, ...once(keys), '---', text, ''].join('\n')

const on = (day: string): string[] => [`event-date: 2027-05-${day} 18:00:00 +0200`]

const sites = record({
  one: keysOfEvent,
  other: keysOfEvent,
  text: texts,
  map: keysOfProject,
  lamp: keysOfProject,
  circle: keysOfGroup,
  night: subarray(['speaker: Kim Lund']),
}).map(({one, other, text, map, lamp, circle, night}) => ({
  '_events/week.md': page('Den långa veckan', night, 'Hej.', on('02')),
  '_events/one.md': page('Öppet hus', one, `Hej.\n\n${text.join('\n\n')}`, on('06')),
  '_events/other.md': page('Vårmötet', other, 'Hej.', on('16')),
  '_posts/2026-01-02-map.md': page('Kartan', map, 'En karta.'),
  '_posts/2026-01-03-lamp.md': page('Lyktan', lamp, 'En lykta.'),
  '_groups/circle.md': page('Cirkeln för kartor', circle, 'Hej.'),
}))

const newNames: Readonly<Record<string, string>> = {
  person: 'Eva Lind',
  organisation: 'Sällskapet Lyran AB',
  event: 'Stora natten',
  session: 'Vi bygger',
  project: 'Vägvisaren',
  group: 'Lunds krets',
}

const pageTypes = new Set(['event', 'project', 'group'])
const silent = new Set(['_key', '_weak', '_strengthenOnPublish', 'source', 'slug', '_rev'])

type Find = (id: string) => JsonDocument | undefined

/** What a page is in a dataset, with what its references lead to in their place. */
const told = (value: Json, find: Find, isPage: (id: string) => boolean, depth = 0): Json => {
  if (isList(value)) return value.map((item) => told(item, find, isPage, depth))
  if (!isObject(value)) return value
  const id = value['_ref']
  if (typeof id === 'string') {
    const document = find(id)
    if (isPage(id) || document === undefined || depth > 3) return id
    const {_id, ...rest} = document
    return told(rest, find, isPage, depth + 1)
  }
  const members = Object.entries(value).filter(([key]) => !silent.has(key))
  return Object.fromEntries(
    members.map(([key, member]) => [key, told(member, find, isPage, depth)]),
  )
}

const stateOf = (
  documents: ReadonlyMap<string, JsonDocument>,
  drafts: ReadonlyMap<string, JsonDocument>,
) => {
  const find: Find = (id) => documents.get(id) ?? drafts.get(id)
  const isPage = (id: string): boolean => pageTypes.has(find(id)?._type ?? '')
  const sessionsOf = (id: string) =>
    [...documents.values()].filter(({event}) => isObject(event) && event['_ref'] === id)
  return Object.fromEntries(
    [...documents.values()]
      .filter(({_id}) => isPage(_id))
      .map((document) => [
        document._id,
        {
          document: told(document, find, isPage),
          sessions: sessionsOf(document._id).map(({_id, ...rest}) => told(rest, find, isPage)),
        },
      ]),
  )
}

/** The documents that one may rename: those that another one refers to. */
const renamed = ({state}: LoadedSite, place: number): LoadedSite['state'] => {
  const {holdings} = state
  const all = [...holdings.published.values()].filter(({_type}) => newNames[_type] !== undefined)
  const document = all[place % all.length]
  if (document === undefined) return state
  const name = newNames[document._type] ?? ''
  const now = {...document, ['name' in document ? 'name' : 'title']: name}
  return {
    ...state,
    holdings: {...holdings, published: new Map([...holdings.published, [document._id, now]])},
  }
}

it('a document that got another name has it on every page that names it, and a new import reads the same', async () => {
  await assert(
    asyncProperty(sites, nat(999), async (files, place) => {
      const site = await loadedSite(memorySite(files))
      expect(planOf(site)).toMatchObject({changes: [], messages: []})
      const state = renamed(site, place)
      const {changes, messages} = planOf({...site, state})
      expect(messages).toEqual([])
      const written = Object.fromEntries(changes.map(({path, after = ''}) => [path, after]))
      const now = await loadedSite(memorySite({...files, ...written}))
      expect(stateOf(now.state.holdings.published, now.state.holdings.drafts)).toEqual(
        stateOf(state.holdings.published, state.holdings.drafts),
      )
    }),
    {numRuns: cases(100)},
  )
})
