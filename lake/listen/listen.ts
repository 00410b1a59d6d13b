import {badRequest} from '../errors.ts'
import {flag, queryParameters} from '../http/parameters.ts'
import type {Lake} from '../lake.ts'
import {newRevision} from '../revision.ts'
import {documentFilter} from './documentFilter.ts'
import {eventText} from './events.ts'
import type {Channel} from './listener.ts'

/** Connects a channel to the lake and says welcome on it. */
export type Subscription = (channel: Channel) => void

/** Reads what a listener asks for; refuses it before any channel is opened. */
export function listen(lake: Lake, search: URLSearchParams): Subscription {
  const query = search.get('query')
  if (query === null || query.trim() === '') throw badRequest('The query is missing')
  const {projectId, dataset} = lake.options
  const options = {
    filter: documentFilter(query, queryParameters(search), lake.store.documents, {
      identity: lake.user.id,
      sanity: {projectId, dataset},
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
    lake.listeners.add(channel, options)
  }
}

export function liveEvents(lake: Lake, authorized: boolean): Subscription {
  return (channel) => {
    channel.send(eventText({event: 'welcome', id: newRevision(), data: {}}))
    lake.listeners.addLive(channel, {publicOnly: !authorized})
  }
}
