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

import {type LakeHere, startLakeHere} from '../../lakeHere.ts'
import {connectionTo} from './applied.ts'
import {historyNames, historyPages} from './historyPages.ts'
import {
  apart,
  datasetAt,
  emptied,
  imported,
  type Pages,
  plannedItems,
  stateOf,
  undone,
  without,
} from './imported.ts'

vi.setConfig({testTimeout: 600_000, hookTimeout: 60_000})

const numRuns = 40

let lake: LakeHere
let client: SanityClient

beforeAll(async () => {
  lake = await startLakeHere()
  client = datasetAt(connectionTo(lake))
})

afterAll(async () => {
  await lake.stop()
})

type SiteEdit = (pages: Pages) => Pages

const onPage = (
  name: string,
  change: (text: string, path: string, pages: Pages) => Pages,
): SiteEdit => {
  const path = `_events/${name}.md`
  return (pages) => (pages[path] === undefined ? pages : change(pages[path], path, pages))
}

const replaced = (name: string, from: string | RegExp, to: string): SiteEdit =>
  onPage(name, (text, path, pages) => ({...pages, [path]: text.replace(from, to)}))

const anyName = constantFrom(...historyNames)

const siteEdits: Arbitrary<SiteEdit> = record({name: anyName, n: nat(99)}).chain(({name, n}) =>
  constantFrom<SiteEdit>(
    replaced(name, /^title: .*$/mu, `title: Site title ${n}`),
    replaced(name, /^excerpt: .*$/mu, `excerpt: Site words ${n}`),
    replaced(name, 'as we do.', `as the site does ${n}.`),
    replaced(name, /- 17:30 .*/u, `- 17:30 A site talk ${n}`),
    replaced(name, 'title: Chat', `title: Site chat ${n}`),
    replaced(name, 'Bring a friend', `A new paragraph ${n}.\n\nBring a friend`),
    replaced(name, 'lang: en', 'lang: en\npublished: false'),
    replaced(name, '\npublished: false', ''),
    onPage(name, (_text, path, pages) => without(pages, path)),
    onPage(name, (text, path, pages) => ({
      ...without(pages, path),
      [`_events/moved-${name}-${n}.md`]: text,
    })),
  ),
)

type StudioEdit = () => Promise<unknown>

const documentsOf = (name: string): Promise<readonly {readonly _id: string}[]> =>
  client.fetch('*[_id in [$id, "drafts." + $id]]{_id}', {id: `events-${name}`})

const patched =
  (name: string, set: Readonly<Record<string, unknown>>): StudioEdit =>
  async () => {
    for (const {_id} of await documentsOf(name)) await client.patch(_id).set(set).commit()
  }

const begun =
  (name: string, n: number): StudioEdit =>
  async () => {
    const published = await client.getDocument(`events-${name}`)
    if (published === undefined) return
    const {_rev, _createdAt, _updatedAt, ...rest} = published
    const draft = {...rest, _id: `drafts.events-${name}`, excerpt: `Draft words ${n}`}
    await client.createIfNotExists(draft)
  }

const deleted =
  (name: string): StudioEdit =>
  async () => {
    const sessions = '*[_type == "session" && event._ref == $id]._id'
    const ids = await client.fetch<readonly string[]>(sessions, {id: `events-${name}`})
    const transaction = client.transaction()
    for (const id of ids) transaction.delete(id)
    await transaction.delete(`events-${name}`).delete(`drafts.events-${name}`).commit()
  }

const studioEdits: Arbitrary<StudioEdit> = record({name: anyName, n: nat(99)}).chain(({name, n}) =>
  oneof(
    {
      arbitrary: constantFrom(
        patched(name, {title: `Studio title ${n}`}),
        patched(name, {ingress: `Studio words ${n}`}),
        patched(name, {
          links: [
            {_type: 'link', _key: `k${n}`, title: `Studio link ${n}`, url: 'https://x.example/'},
          ],
        }),
        begun(name, n),
      ),
      weight: 5,
    },
    {arbitrary: constantFrom(deleted(name)), weight: 1},
  ),
)

const rounds = array(
  record({onSite: array(siteEdits, {maxLength: 4}), inStudio: array(studioEdits, {maxLength: 4})}),
  {minLength: 1, maxLength: 3},
)

const studioWords = async (): Promise<ReadonlySet<string>> => {
  const found = await client.fetch<readonly unknown[]>('*[_type in ["event", "session"]]')
  return new Set(JSON.stringify(found).match(/(?:Studio|Draft) \w+ \d+/gu) ?? [])
}

it('histories of edits on both sides: a second plan is empty, nothing of an editor’s is lost, and an undo leaves no trace', async () => {
  const connection = connectionTo(lake)
  await assert(
    asyncProperty(rounds, async (history) => {
      await emptied(client)
      await imported(historyPages, connection)
      let pages = historyPages
      for (const {onSite, inStudio} of history) {
        pages = onSite.reduce((edited, edit) => edit(edited), pages)
        for (const edit of inStudio) await edit()
        const before = await stateOf(client)
        const words = await studioWords()
        const {run} = await imported(pages, connection)
        const after = await stateOf(client)
        const kept = await studioWords()
        expect([...words].filter((word) => !kept.has(word))).toEqual([])
        const again = await plannedItems(pages, connection)
        expect(again.filter(({verdict}) => verdict !== 'gone')).toEqual([])
        if (run === undefined) continue
        const undo = await undone(connection)
        expect(apart(before, await stateOf(client))).toEqual([])
        if (undo.run !== undefined) await undone(connection, undo.run)
        expect(apart(after, await stateOf(client))).toEqual([])
      }
    }),
    // A case takes a second or two: what fails is shown as it came, not made smaller.
    {numRuns, endOnFailure: true},
  )
})
