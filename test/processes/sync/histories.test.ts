import type {SanityClient} from '@sanity/client'
import {array, assert, asyncProperty, record} from 'fast-check'
import {afterAll, beforeAll, expect, it, vi} from 'vitest'

import {learnSite} from '../../../migrations/fromMarkdown/conduct/learnSite.ts'
import type {Message} from '../../../migrations/fromMarkdown/messages/message.ts'
import {openSite, verifySite} from '../../../migrations/fromMarkdown/pipeline.ts'
import type {Dispute} from '../../../migrations/sync/disputes.ts'
import {syncLines} from '../../../migrations/sync/syncText.ts'
import {startLake, type LakeProcess} from '../../startLake.ts'
import {connectionTo} from '../apply/applied.ts'
import {datasetAt, emptied} from '../apply/imported.ts'
import {siteEdits, start} from './anySiteEdit.ts'
import {studioEdits} from './anyStudioEdit.ts'
import {isIdle, type SyncedSite, syncedSite} from './syncedSite.ts'

/** As many as a run of all tests has time for; `SYNC_HISTORIES` asks for more. */
const numRuns = Number(process.env['SYNC_HISTORIES'] ?? 12)

const seed = process.env['SYNC_SEED']

const mostMsOfOne = 60_000
vi.setConfig({testTimeout: numRuns * mostMsOfOne, hookTimeout: 60_000})

let lake: LakeProcess
let client: SanityClient

beforeAll(async () => {
  lake = await startLake()
  client = datasetAt(connectionTo(lake))
})

afterAll(async () => {
  await lake.stop()
})

const rounds = array(
  record({onSite: array(siteEdits, {maxLength: 4}), inStudio: array(studioEdits, {maxLength: 4})}),
  {minLength: 1, maxLength: 3},
)

const wordsIn = (whose: 'Site' | 'Studio', text: string): ReadonlySet<string> =>
  new Set(text.match(new RegExp(`${whose} \\w+ \\d+`, 'gu')) ?? [])

const published = '*[_type in ["event", "session"] && !(_id in path("drafts.**"))]'
const everything = '*[_type in ["event", "session"]]'

const textOf = async (query: string): Promise<string> => JSON.stringify(await client.fetch(query))

/** Keys say nothing, and the short name of what is found in a page is made of its title. */
const unsaid = /_key$|^slug\b/u

/** The fields that a message of `verify` names. */
const fieldsIn = ({reason}: Message): readonly string[] =>
  [...((reason.split(' site: ')[1] ?? '').split(' (')[0]?.matchAll(/`([^`]+)`/gu) ?? [])]
    .map(([, field = '']) => field)
    .filter((field) => !unsaid.test(field))

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

/** What documents say whose pages the site has no more, as was said. */
const withoutPage = async (said: readonly Message[]): Promise<string> => {
  const reasons = said.filter(({ruleId}) => ruleId === 'export-lost').map(({reason}) => reason)
  const ids = reasons.flatMap((reason) => /^`([^`]+)`/u.exec(reason)?.[1] ?? [])
  return JSON.stringify(await client.fetch('*[_id in $ids || event._ref in $ids]', {ids}))
}

/** Words that stand nowhere. */
const lostOf = (words: ReadonlySet<string>, ...places: readonly string[]): readonly string[] =>
  [...words].filter((word) => !places.some((place) => place.includes(word)))

/** A document may have got another title since a dispute was noticed. */
const untitled = ({title: _title, ...dispute}: Dispute) => dispute

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
        for (const edit of inStudio) await edit(client)
        const freshPages = wordsIn('Site', JSON.stringify(await site.pages())).difference(inPages)
        const freshDocuments = wordsIn('Studio', await textOf(published)).difference(inDocuments)
        const said: Message[] = []
        const synced = await site.sync({onMessage: (message) => said.push(message)})
        const listed = JSON.stringify([synced.disputes, said])
        const now = await site.pages()
        const [pages, documents] = [JSON.stringify(now), await textOf(everything)]
        expect(lostOf(freshPages, pages)).toEqual([])
        const gone = said.filter(({ruleId}) => goneCodes.has(ruleId)).map(({path}) => path)
        const withGone = JSON.stringify(gone.map((path) => (path === undefined ? '' : now[path])))
        expect(lostOf(freshPages, documents, listed, withGone)).toEqual([])
        expect(lostOf(freshDocuments, documents)).toEqual([])
        const stillPublished = wordsIn('Studio', await textOf(published))
        const toArrive = freshDocuments.intersection(stillPublished)
        expect(lostOf(toArrive, pages, listed, await withoutPage(said))).toEqual([])
        const again = await site.sync()
        expect(isIdle(again) ? [] : syncLines(again, 'Europe/Stockholm')).toEqual([])
        expect(again.disputes.map(untitled)).toEqual(synced.disputes.map(untitled))
        const visible = await client.fetch<readonly string[]>(`${published}._id`)
        const apart = (await apartIn(site)).filter(
          (message) =>
            fieldsIn(message).length > 0 &&
            visible.some((id) => message.reason.includes(`\`${id}\``)) &&
            !listed.includes(message.path) &&
            !synced.disputes.some(({document}) => message.reason.includes(document)),
        )
        expect(apart.map(({reason}) => reason)).toEqual([])
      }
    }),
    // A case takes seconds: what fails is shown as it came, not made smaller.
    {numRuns, endOnFailure: true, ...(seed !== undefined && {seed: Number(seed)})},
  )
})
