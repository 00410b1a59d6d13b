import type {SanityClient} from '@sanity/client'
import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  nat,
  oneof,
  record,
  type Arbitrary,
} from 'fast-check'
import {afterAll, beforeAll, expect, it, vi} from 'vitest'

import {learnSite} from '../../../migrations/fromMarkdown/conduct/learnSite.ts'
import type {Message} from '../../../migrations/fromMarkdown/messages/message.ts'
import {openSite, verifySite} from '../../../migrations/fromMarkdown/pipeline.ts'
import {syncLines} from '../../../migrations/sync/syncText.ts'
import {startLake, type LakeProcess} from '../../startLake.ts'
import {connectionTo} from '../apply/applied.ts'
import {datasetAt, emptied, type Pages} from '../apply/imported.ts'
import {isIdle, type SyncedSite, syncedSite} from './syncedSite.ts'

vi.setConfig({testTimeout: 600_000, hookTimeout: 60_000})

/** As many as a run of all tests has time for; `SYNC_HISTORIES` asks for more. */
const numRuns = Number(process.env['SYNC_HISTORIES'] ?? 12)

const seed = process.env['SYNC_SEED']

let lake: LakeProcess
let client: SanityClient

beforeAll(async () => {
  lake = await startLake()
  client = datasetAt(connectionTo(lake))
})

afterAll(async () => {
  await lake.stop()
})

const page = (name: string): string =>
  [
    '---',
    `title: Title of ${name}`,
    'lang: en',
    `excerpt: Words on ${name}`,
    'event-date: 2031-05-20 17:00:00 +0200',
    'links:',
    '- title: Chat',
    '  url: https://chat.example.org/',
    '---',
    `We meet at ${name}, as we do.`,
    '',
    'Bring a friend, or two of them.',
    '',
    '## Programme',
    '',
    '- 17:00 Welcome to everybody',
    `- 17:30 A talk on ${name}`,
    '',
  ].join('\n')

const names = ['one', 'two', 'three', 'four'] as const
const start: Pages = Object.fromEntries(names.map((name) => [`_events/${name}.md`, page(name)]))

type SiteEdit = (pages: Pages) => Pages

const without = (pages: Pages, path: string): Pages =>
  Object.fromEntries(Object.entries(pages).filter(([one]) => one !== path))

/** The file of a page, whatever it is called by now. */
const fileOf = (pages: Pages, place: number): string | undefined => Object.keys(pages)[place]

const onPage =
  (place: number, change: (text: string, path: string, pages: Pages) => Pages): SiteEdit =>
  (pages) => {
    const path = fileOf(pages, place)
    return path === undefined ? pages : change(pages[path] ?? '', path, pages)
  }

const replaced = (place: number, from: string | RegExp, to: string): SiteEdit =>
  onPage(place, (text, path, pages) => ({...pages, [path]: text.replace(from, to)}))

const swapped = (place: number): SiteEdit =>
  onPage(place, (text, path, pages) => {
    const other = fileOf(pages, place + 1)
    return other === undefined ? pages : {...pages, [path]: pages[other] ?? '', [other]: text}
  })

const siteEdits: Arbitrary<SiteEdit> = record({place: nat(3), n: nat(999)}).chain(({place, n}) =>
  oneof(
    {
      arbitrary: constantFrom<SiteEdit>(
        replaced(place, /^title: .*$/mu, `title: Site title ${n}`),
        replaced(place, /^excerpt: .*$/mu, `excerpt: Site words ${n}`),
        replaced(place, /as .*\./u, `as Site place ${n}.`),
        replaced(place, /- 17:30 .*/u, `- 17:30 Site talk ${n}`),
        replaced(place, 'title: Chat', `title: Site chat ${n}`),
        replaced(place, 'Bring a friend', `Site paragraph ${n} is new.\n\nBring a friend`),
        replaced(place, /2031-05-\d\d/u, `2031-05-${10 + (n % 20)}`),
      ),
      weight: 6,
    },
    {
      arbitrary: constantFrom<SiteEdit>(
        replaced(place, 'lang: en', 'lang: en\npublished: false'),
        replaced(place, '\npublished: false', ''),
        onPage(place, (_text, path, pages) => without(pages, path)),
        onPage(place, (text, path, pages) => ({
          ...without(pages, path),
          [`_events/moved-${n}.md`]: text,
        })),
        swapped(place),
        (pages) => ({...pages, [`_events/new-${n}.md`]: page(`Site page ${n}`)}),
      ),
      weight: 2,
    },
  ),
)

type StudioEdit = () => Promise<unknown>
type Fields = Readonly<Record<string, unknown>>

const eventAt = async (place: number): Promise<(Fields & {readonly _id: string}) | undefined> => {
  const query = '*[_type == "event" && !(_id in path("drafts.**"))] | order(_id)'
  return (await client.fetch<readonly (Fields & {readonly _id: string})[]>(query))[place]
}

const edited =
  (place: number, change: (document: Fields) => Fields): StudioEdit =>
  async () => {
    const document = await eventAt(place)
    if (document !== undefined) await client.patch(document._id).set(change(document)).commit()
  }

const block = (n: number) => ({
  _type: 'block',
  _key: `studio${n}`,
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: 'a', text: `Studio paragraph ${n} is new.`, marks: []}],
})

const withText = (document: Fields, n: number): Fields => {
  const {body} = document
  return Array.isArray(body) ? {body: [...body.slice(0, 1), block(n), ...body.slice(1)]} : {}
}

const begun =
  (place: number, n: number): StudioEdit =>
  async () => {
    const document = await eventAt(place)
    if (document === undefined) return
    const {_rev, _createdAt, _updatedAt, ...rest} = document
    await client.createIfNotExists({
      ...rest,
      _id: `drafts.${document._id}`,
      _type: 'event',
      excerpt: `Draft words ${n}`,
    })
  }

const deleted =
  (place: number): StudioEdit =>
  async () => {
    const document = await eventAt(place)
    if (document === undefined) return
    const {_id: id} = document
    const ids = await client.fetch<readonly string[]>(
      '*[_type == "session" && event._ref == $id]._id',
      {id},
    )
    const transaction = client.transaction()
    for (const session of ids) transaction.delete(session)
    await transaction.delete(id).delete(`drafts.${id}`).commit()
  }

const talkEdited =
  (n: number): StudioEdit =>
  async () => {
    const ids = await client.fetch<readonly string[]>('*[_type == "session"] | order(_id)._id')
    const id = ids[n % Math.max(ids.length, 1)]
    if (id !== undefined)
      await client
        .patch(id)
        .set({title: `Studio talk ${n}`})
        .commit()
  }

const made =
  (n: number): StudioEdit =>
  () =>
    client.createIfNotExists({
      _id: `made-${n}`,
      _type: 'event',
      title: `Studio event ${n}`,
      language: 'en',
      slug: {_type: 'slug', current: `studio-event-${n}`},
      period: {
        _type: 'period',
        kind: 'once',
        start: '2031-06-20T15:00:00.000Z',
        timeZone: 'Europe/Stockholm',
      },
      body: [block(n)],
    })

const studioEdits: Arbitrary<StudioEdit> = record({place: nat(3), n: nat(999)}).chain(
  ({place, n}) =>
    oneof(
      {
        arbitrary: constantFrom<StudioEdit>(
          edited(place, () => ({title: `Studio title ${n}`})),
          edited(place, () => ({excerpt: `Studio words ${n}`})),
          edited(place, () => ({
            period: {
              _type: 'period',
              kind: 'once',
              start: `2031-05-${10 + (n % 20)}T15:00:00.000Z`,
              timeZone: 'Europe/Stockholm',
            },
          })),
          edited(place, (document) => withText(document, n)),
          edited(place, () => ({
            links: [
              {
                _type: 'link',
                _key: `k${n}`,
                kind: 'other',
                title: `Studio link ${n}`,
                url: 'https://x.example/',
              },
            ],
          })),
          talkEdited(n),
        ),
        weight: 6,
      },
      {arbitrary: constantFrom(begun(place, n), deleted(place), made(n)), weight: 2},
    ),
)

const rounds = array(
  record({onSite: array(siteEdits, {maxLength: 4}), inStudio: array(studioEdits, {maxLength: 4})}),
  {minLength: 1, maxLength: 3},
)

const wordsIn = (whose: 'Site' | 'Studio', text: string): ReadonlySet<string> =>
  new Set(text.match(new RegExp(`${whose} \\w+ \\d+`, 'gu')) ?? [])

const published = '*[_type in ["event", "session"] && !(_id in path("drafts.**"))]'
const everything = '*[_type in ["event", "session"]]'

const textOf = async (query: string): Promise<string> => JSON.stringify(await client.fetch(query))

/** What is said of a page whose document an editor took away. */
const goneCodes = new Set<string>(['deleted-in-studio', 'export-gone'])

/** Documents that differ from their pages, or are not there. */
const apartIn = async ({folder}: SyncedSite): Promise<readonly Message[]> => {
  const site = await learnSite(await openSite(folder, {configFiles: [], kind: 'jekyll'}))
  const messages: Message[] = []
  await verifySite(
    {site, options: {markdown: 'kramdown', exact: false}, onMessage: () => undefined},
    {
      root: folder,
      connection: connectionTo(lake),
      signal: new AbortController().signal,
      onMessage: (message) => messages.push(message),
      onProgress: () => undefined,
    },
  )
  return messages
}

it('histories of edits on both sides: nothing is lost on either, and both are equal but for what is listed', async () => {
  await assert(
    asyncProperty(rounds, async (history) => {
      await emptied(client)
      const site = await syncedSite(start, connectionTo(lake))
      await site.sync()
      for (const {onSite, inStudio} of history) {
        const [inPages, inDocuments] = [
          wordsIn('Site', JSON.stringify(await site.pages())),
          wordsIn('Studio', await textOf(published)),
        ]
        await site.write(onSite.reduce((pages, edit) => edit(pages), await site.pages()))
        for (const edit of inStudio) await edit()
        const freshPages = wordsIn('Site', JSON.stringify(await site.pages())).difference(inPages)
        const freshDocuments = wordsIn('Studio', await textOf(published)).difference(inDocuments)
        const said: Message[] = []
        const synced = await site.sync({onMessage: (message) => said.push(message)})
        const listed = JSON.stringify([synced.disputes, said])
        const now = await site.pages()
        const [pages, documents] = [JSON.stringify(now), await textOf(everything)]
        const lostOf = (words: ReadonlySet<string>, ...places: readonly string[]) =>
          [...words].filter((word) => !places.some((place) => place.includes(word)))
        expect(lostOf(freshPages, pages)).toEqual([])
        const gone = said.filter(({ruleId}) => goneCodes.has(ruleId)).map(({path}) => path)
        const withGone = JSON.stringify(gone.map((path) => (path === undefined ? '' : now[path])))
        expect(lostOf(freshPages, documents, listed, withGone)).toEqual([])
        expect(lostOf(freshDocuments, documents)).toEqual([])
        const stillPublished = wordsIn('Studio', await textOf(published))
        const toArrive = freshDocuments.intersection(stillPublished)
        expect(lostOf(toArrive, pages, listed)).toEqual([])
        const again = await site.sync()
        expect(isIdle(again) ? [] : syncLines(again, 'Europe/Stockholm')).toEqual([])
        expect(again.disputes).toEqual(synced.disputes)
        const visible = await client.fetch<readonly string[]>(`${published}._id`)
        const apart = (await apartIn(site)).filter(
          ({path, reason}) =>
            visible.some((id) => reason.includes(`\`${id}\``)) &&
            !listed.includes(path) &&
            !synced.disputes.some(({document}) => reason.includes(document)),
        )
        expect(apart.map(({reason}) => reason)).toEqual([])
      }
    }),
    // A case takes seconds: what fails is shown as it came, not made smaller.
    {numRuns, endOnFailure: true, ...(seed !== undefined && {seed: Number(seed)})},
  )
})
