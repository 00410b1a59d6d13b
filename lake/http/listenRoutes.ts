import type {User} from '../auth/users.ts'
import type {Dataset} from '../datasets/dataset.ts'
import type {Datasets} from '../datasets/datasets.ts'
import {badRequest} from '../errors.ts'
import {isPublicId, isVersionId, variantOf} from '../ids.ts'
import {documentFilter} from '../listen/documentFilter.ts'
import {eventText} from '../listen/events.ts'
import type {ListenerOptions, Subscription} from '../listen/listener.ts'
import {missedSince, placeNow} from '../listen/resume.ts'
import {newRevision} from '../revision.ts'
import {eventStreamResponse} from './eventStream.ts'
import {flag, queryParameters, searchOf} from './parameters.ts'
import type {Route} from './route.ts'
import {inDataset} from './route.ts'

export function listenRoutes(datasets: Datasets, user: User): readonly Route[] {
  const answered = inDataset(datasets)
  return [
    {
      method: 'GET',
      path: '/data/listen/:dataset',
      access: 'public',
      answer: answered(({dataset, context, authorized}) =>
        eventStreamResponse(
          dataset.listeners,
          listen(dataset, {
            search: searchOf(context),
            lastEventId: context.req.header('last-event-id'),
            identity: authorized ? user.id : undefined,
          }),
        ),
      ),
    },
    {
      method: 'GET',
      path: '/data/live/events/:dataset',
      access: 'public',
      answer: answered(({dataset, context, authorized}) =>
        eventStreamResponse(
          dataset.listeners,
          liveEvents(dataset, {search: searchOf(context), authorized}),
        ),
      ),
    },
  ]
}

export interface ListenRequest {
  readonly search: URLSearchParams
  /** The last event that the listener heard before its connection broke, if it says so. */
  readonly lastEventId: string | undefined
  /** Of whoever asks; undefined for a visitor, who hears of public documents only. */
  readonly identity: string | undefined
}

/** Reads what a listener asks for; refuses it before any channel is opened. */
export function listen(dataset: Dataset, request: ListenRequest): Subscription {
  const {store, listeners} = dataset
  const options = listenerOptions(dataset, request)
  const isResumable = flag(request.search, 'enableResume')
  const lastEventId = isResumable ? request.lastEventId : undefined
  return (channel) => {
    const missed =
      lastEventId === undefined ? [] : missedSince(lastEventId, store.transactions, options)
    const event =
      lastEventId === undefined ? 'welcome' : missed === undefined ? 'reset' : 'welcomeback'
    const place = isResumable ? {id: placeNow(store.transactions)} : {}
    // What was missed has ids of its own, which must not be taken back by the greeting's.
    const greeting = missed === undefined || missed.length === 0 ? place : {}
    const welcome = eventText({event, data: {listenerName: newRevision()}, ...greeting})
    // At once: a connection that breaks leaves no half of a transaction, which nobody could use.
    channel.send([welcome, ...(missed ?? [])].join(''))
    listeners.add(channel, options)
  }
}

const listenerOptions = (
  {reader, sanity}: Dataset,
  {search, identity}: ListenRequest,
): ListenerOptions => {
  const query = search.get('query')
  if (query === null || query.trim() === '') throw badRequest('The query is missing')
  const parameters = queryParameters(search)
  const authorized = identity !== undefined
  const includeAllVersions = flag(search, 'includeAllVersions')
  return {
    filter: documentFilter(query, parameters, {
      reader,
      authorized,
      identity: identity ?? '<anonymous>',
      sanity,
    }),
    question: JSON.stringify([query, parameters, authorized, includeAllVersions]),
    isSeen: (id) => (authorized ? includeAllVersions || !isVersionId(id) : isPublicId(id)),
    shape: {
      includeResult: flag(search, 'includeResult'),
      includePreviousRevision: flag(search, 'includePreviousRevision'),
      includeMutations: flag(search, 'includeMutations', true),
      withEffects: search.get('effectFormat') === 'mendoza',
      visibility: search.get('visibility') ?? 'transaction',
    },
  }
}

interface LiveRequest {
  readonly search: URLSearchParams
  readonly authorized: boolean
}

/**
 * Tells that answers may have changed. Of drafts and versions only who asks for them hears
 * (`includeDrafts`, https://www.sanity.io/docs/http-reference/live): Presentation, which does not, throws
 * away what it has just asked for at every event, and makes a draft itself while it asks.
 */
export function liveEvents({listeners}: Dataset, {search, authorized}: LiveRequest): Subscription {
  const withDrafts = flag(search, 'includeDrafts')
  const isHeard = (id: string): boolean =>
    authorized ? withDrafts || variantOf(id) === '' : isPublicId(id)
  return (channel) => {
    channel.send(eventText({event: 'welcome', id: newRevision(), data: {}}))
    listeners.addLive(channel, isHeard)
  }
}
