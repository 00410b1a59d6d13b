import type {Datasets} from '../datasets/datasets.ts'
import type {Route} from './route.ts'
import {sockets} from './upgrade.ts'

/** What an operator may ask of a running lake; the pragmas are those of the connection that writes. */
export function statusRoute(datasets: Datasets, routes: readonly Route[]): Route {
  const route: Route = {
    method: 'GET',
    path: '/lake/status',
    access: 'session',
    answer: () => Response.json(statusBody(datasets, [...routes, route])),
  }
  return route
}

const statusBody = (datasets: Datasets, routes: readonly Route[]) => ({
  pid: process.pid,
  projectId: datasets.first.sanity.projectId,
  dataset: datasets.first.sanity.dataset,
  databaseFile: datasets.first.folder.databaseFile,
  journalMode: datasets.first.store.pragma('journal_mode'),
  // 2 is FULL: every commit is flushed to the disk before it is answered.
  synchronous: datasets.first.store.pragma('synchronous'),
  documents: datasets.first.store.documents.count(),
  listeners: datasets.first.listeners.size,
  queries: datasets.first.queries.load,
  memoryBytes: process.memoryUsage().rss,
  datasets: datasets.all().map(({sanity, store}) => ({
    name: sanity.dataset,
    documents: store.documents.count(),
  })),
  routes: [...routes.map(({method, path, access}) => ({method, path, access})), ...sockets],
})
