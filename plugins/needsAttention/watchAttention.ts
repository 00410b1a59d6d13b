import {
  type Observable,
  catchError,
  debounce,
  defer,
  expand,
  map,
  of,
  retry,
  shareReplay,
  startWith,
  switchMap,
  timer,
} from 'rxjs'
import type {SanityClient, Schema} from 'sanity'

import type {Site} from '../../content/settings/siteSettings.ts'
import type {Fetch} from '../../queries/findings/loadContext.ts'
import type {Concern} from './concern.ts'
import {loadAttention} from './loadAttention.ts'

export type AttentionState =
  | {readonly status: 'loading'}
  | {readonly status: 'failed'}
  | {readonly status: 'ready'; readonly concerns: readonly Concern[]}

export const loading: AttentionState = {status: 'loading'}

/** All that the rules read. */
const listened = `*[_type in [
  "event", "session", "project", "group", "person", "organisation",
  "translation.metadata", "lectern.link"
]]`

/** Somebody who types changes a document several times a second; the list waits for a pause. */
const pauseMs = 1500
const retryMs = 5000
/** A moment further away than this is waited for in steps. */
const longestWaitMs = 60 * 60 * 1000

/**
 * What needs attention, now and whenever it changes: because somebody changed something, or because
 * a moment came. One listener, however many look on.
 */
export function watchAttention(
  client: SanityClient,
  schema: Schema,
  site: Site,
): Observable<AttentionState> {
  const fetch: Fetch = (perspective, query, params) =>
    client.withConfig({perspective}).fetch(query, params, {tag: 'needs-attention'})
  return client
    .listen(
      listened,
      {},
      {events: ['welcome', 'mutation'], includeResult: false, visibility: 'query'},
    )
    .pipe(
      debounce(({type}) => timer(type === 'welcome' ? 0 : pauseMs)),
      switchMap(() => asTimeGoes(fetch, schema, site)),
      retry({delay: retryMs}),
      startWith(loading),
      shareReplay({bufferSize: 1, refCount: true}),
    )
}

const asTimeGoes = (fetch: Fetch, schema: Schema, site: Site): Observable<AttentionState> => {
  const load = defer(() => loadAttention(fetch, schema, {...site, now: new Date()}))
  return load.pipe(
    expand(({nextMoment}) => timer(waitUntil(nextMoment)).pipe(switchMap(() => load))),
    map(({concerns}): AttentionState => ({status: 'ready', concerns})),
    catchError(() => of<AttentionState>({status: 'failed'})),
  )
}

const waitUntil = (moment = Infinity): number =>
  Math.min(Math.max(moment - Date.now(), 0) + 1, longestWaitMs)
