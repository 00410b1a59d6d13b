import type {User} from '../auth/users.ts'
import type {Dataset} from '../datasets/dataset.ts'
import type {Datasets} from '../datasets/datasets.ts'
import {badRequest} from '../errors.ts'
import {documentFilter} from '../listen/documentFilter.ts'
import {eventText} from '../listen/events.ts'
import type {Subscription} from '../listen/listener.ts'
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
      access: 'session',
      answer: answered(({dataset, context}) =>
        eventStreamResponse(dataset.listeners, listen(dataset, searchOf(context), user)),
      ),
    },
    {
      method: 'GET',
      path: '/data/live/events/:dataset',
      access: 'public',
      answer: answered(({dataset, authorized}) =>
        eventStreamResponse(dataset.listeners, liveEvents(dataset, authorized)),
      ),
    },
  ]
}

/** Reads what a listener asks for; refuses it before any channel is opened. */
export function listen(
  {store, listeners, sanity}: Dataset,
  search: URLSearchParams,
  user: User,
): Subscription {
  const query = search.get('query')
  if (query === null || query.trim() === '') throw badRequest('The query is missing')
  const options = {
    filter: documentFilter(query, queryParameters(search), store.documents, {
      identity: user.id,
      sanity,
    }),
    includeResult: flag(search, 'includeResult'),
    includePreviousRevision: flag(search, 'includePreviousRevision'),
    includeMutations: flag(search, 'includeMutations', true),
    includeAllVersions: flag(search, 'includeAllVersions'),
    withEffects: search.get('effectFormat') === 'mendoza',
    visibility: search.get('visibility') ?? 'transaction',
  }
  return (channel) => {
    channel.send(eventText({event: 'welcome', data: {listenerName: newRevision()}}))
    listeners.add(channel, options)
  }
}

export function liveEvents({listeners}: Dataset, authorized: boolean): Subscription {
  return (channel) => {
    channel.send(eventText({event: 'welcome', id: newRevision(), data: {}}))
    listeners.addLive(channel, {publicOnly: !authorized})
  }
}
