import {getDraftId} from '@sanity/client/csm'

import type {CheckedDocument} from '../../content/findings/checkedDocument.ts'
import type {BrokenLink, FindingContext, Referred} from '../../content/findings/findingContext.ts'
import {mentionedIds} from '../../content/findings/mentions.ts'
import {defined} from '../../content/objects/defined.ts'
import type {Site} from '../../content/settings/siteSettings.ts'
import type {Clock} from '../../content/time/clock.ts'
import {millisecondsOf} from '../../content/time/moment.ts'
import {
  brokenLinksQuery,
  byIdQuery,
  programmesQuery,
  referredQuery,
  sessionsOfSpeakersQuery,
  translationsQuery,
} from './queries.ts'

/** Asks a dataset. `drafts`: drafts over published documents; `raw`: all as they are stored. */
export type Fetch = <Result>(
  perspective: 'drafts' | 'raw',
  query: string,
  params: Readonly<Record<string, unknown>>,
) => Promise<Result>

const dayMs = 24 * 60 * 60 * 1000

/**
 * What the rules have to know beside the documents, fetched for all of them at once: seven queries,
 * however many documents there are.
 */
export async function loadContext(
  fetch: Fetch,
  documents: readonly CheckedDocument[],
  at: Site & Clock,
): Promise<(document: CheckedDocument) => FindingContext> {
  const ids = documents.map(({_id}) => _id)
  const [links, pairs, sessions, programmes, referred] = await Promise.all([
    fetch<readonly BrokenLink[]>('drafts', brokenLinksQuery, {}),
    fetch<readonly Pair[]>('drafts', translationsQuery, {ids}),
    sessionsOfSpeakers(fetch, documents),
    programmesOf(fetch, documents),
    loadReferred(fetch, documents),
  ])
  const translations = translationsOf(pairs)
  const others = await documentsById(fetch, documents, [
    ...documents.flatMap(({event}) => event?._ref ?? []),
    ...ids.flatMap((id) => translations.get(id) ?? []),
  ])
  const brokenLinks = new Map(tidy(links).map((link) => [link.url, link]))

  return (document) => {
    const event = others.get(document.event?._ref ?? '')
    const speakers = new Set((document.speakers ?? []).map(({_ref}) => _ref))
    return {
      ...at,
      brokenLinks,
      ...defined({event}),
      siblings: sessions.filter(
        (session) => session._id !== document._id && isSpeaking(speakers, session),
      ),
      ...defined({programme: programmes.get(document.event?._ref ?? '')}),
      translations: (translations.get(document._id) ?? []).flatMap((id) => others.get(id) ?? []),
      referred,
    }
  }
}

const isSpeaking = (speakers: ReadonlySet<string>, session: CheckedDocument): boolean =>
  (session.speakers ?? []).some(({_ref}) => speakers.has(_ref))

interface Pair {
  readonly ids: readonly string[]
}

const translationsOf = (pairs: readonly Pair[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    pairs.flatMap(({ids}) => ids.map((id) => [id, ids.filter((other) => other !== id)] as const)),
  )

const sessionsOfSpeakers = async (
  fetch: Fetch,
  documents: readonly CheckedDocument[],
): Promise<readonly CheckedDocument[]> => {
  const speakers = documents.flatMap((document) => document.speakers?.map(({_ref}) => _ref) ?? [])
  const starts = documents.flatMap(({period}) => millisecondsOf(period?.start) ?? [])
  if (speakers.length === 0 || starts.length === 0) return []
  const since = new Date(Math.min(...starts) - dayMs).toISOString()
  return tidy(
    await fetch<readonly CheckedDocument[]>('drafts', sessionsOfSpeakersQuery, {
      speakers: [...new Set(speakers)],
      since,
    }),
  )
}

/** By the id of the event. */
const programmesOf = async (
  fetch: Fetch,
  documents: readonly CheckedDocument[],
): Promise<ReadonlyMap<string, readonly CheckedDocument[]>> => {
  const events = [
    ...new Set(
      documents.flatMap(({_type, event}) => (_type === 'session' ? (event?._ref ?? []) : [])),
    ),
  ]
  if (events.length === 0) return new Map()
  const sessions = tidy(
    await fetch<readonly CheckedDocument[]>('drafts', programmesQuery, {events}),
  )
  return Map.groupBy(sessions, ({event}) => event?._ref ?? '')
}

/** `known` documents need not be asked for. */
const documentsById = async (
  fetch: Fetch,
  known: readonly CheckedDocument[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, CheckedDocument>> => {
  const found = new Map(known.map((document) => [document._id, document]))
  const wanted = [...new Set(ids)].filter((id) => !found.has(id))
  const fetched =
    wanted.length === 0
      ? []
      : tidy(await fetch<readonly CheckedDocument[]>('drafts', byIdQuery, {ids: wanted}))
  return new Map([...found, ...fetched.map((document) => [document._id, document] as const)])
}

interface Stored {
  readonly _id: string
  readonly title: string | null
  readonly availability: Referred['availability'] | null
}

const loadReferred = async (
  fetch: Fetch,
  documents: readonly CheckedDocument[],
): Promise<ReadonlyMap<string, Referred>> => {
  const ids = [...new Set(documents.flatMap(mentionedIds))]
  if (ids.length === 0) return new Map()
  const stored = await fetch<readonly Stored[]>('raw', referredQuery, {
    ids: ids.flatMap((id) => [id, getDraftId(id)]),
  })
  const found = new Map(stored.map((document) => [document._id, document]))
  return new Map(
    ids.map((id) => {
      const [draft, published] = [found.get(getDraftId(id)), found.get(id)]
      const title = draft?.title ?? published?.title
      const availability = (draft ?? published)?.availability ?? undefined
      const state =
        published !== undefined ? 'published' : draft !== undefined ? 'draft' : 'missing'
      return [
        id,
        {
          state,
          ...defined({title: typeof title === 'string' ? title : undefined, availability}),
        },
      ]
    }),
  )
}

/** A query gives null for what is not there. */
export function tidy<Result>(result: Result): Result {
  return JSON.parse(JSON.stringify(result), (_key, value: unknown) => value ?? undefined)
}
