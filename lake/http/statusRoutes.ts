import type {Lake} from '../lake.ts'
import type {Route} from './route.ts'
import {sockets} from './upgrade.ts'

/** What an operator may ask of a running lake; the pragmas are those of the connection that writes. */
export function statusRoute(routes: readonly Route[]): Route {
  const route: Route = {
    method: 'GET',
    path: '/lake/status',
    access: 'session',
    answer: ({lake}) => Response.json(statusBody(lake, [...routes, route])),
  }
  return route
}

const statusBody = ({options, store, listeners, folder}: Lake, routes: readonly Route[]) => ({
  pid: process.pid,
  projectId: options.projectId,
  dataset: options.dataset,
  databaseFile: folder.databaseFile,
  journalMode: store.pragma('journal_mode'),
  // 2 is FULL: every commit is flushed to the disk before it is answered.
  synchronous: store.pragma('synchronous'),
  documents: store.documents.count(),
  listeners: listeners.size,
  memoryBytes: process.memoryUsage().rss,
  routes: [...routes.map(({method, path, access}) => ({method, path, access})), ...sockets],
})
