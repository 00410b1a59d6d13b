import {join} from 'node:path'

import type {CliConfig} from 'sanity/cli'

import {type Connection, connectionOf} from './connection.ts'
import {lakeProxy} from './lakeProxy.ts'
import {withoutOutsideRequests} from './withoutOutsideRequests.ts'

interface Options extends Connection {
  /** Where `sanity dev` finds the embedded lake. */
  readonly lakeAddress?: string | undefined
  /** Where that lake keeps its content. */
  readonly lakeData?: string | undefined
}

/**
 * What `sanity.cli.ts` says of the content lake that `withContentLake` names in `sanity.config.ts`: the
 * API, and for the embedded lake a Studio that is built without requests to elsewhere and developed
 * on one origin with the lake.
 *
 * `defineCliConfig({...contentLakeCli()})`
 */
export function contentLakeCli({
  lakeAddress = 'http://127.0.0.1:3333',
  lakeData = '.lectern/lake',
  ...connection
}: Options = {}): Required<Pick<CliConfig, 'api' | 'vite'>> {
  const {isEmbedded, ...api} = connectionOf(connection)
  if (!isEmbedded) return {api, vite: {}}
  return {
    api,
    vite: (config) => ({
      ...config,
      plugins: [...(config.plugins ?? []), withoutOutsideRequests()],
      server: {...config.server, proxy: lakeProxy(lakeAddress, join(lakeData, 'token'))},
    }),
  }
}
