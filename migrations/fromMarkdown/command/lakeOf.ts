import {openEmbeddedLake, type OpenedLake} from './embeddedLake.ts'
import {hostedConnection} from './environment.ts'
import type {Options} from './options.ts'

/**
 * The lake that the environment names, else the embedded one.
 * @param openEmbedded `openPresentLake` where there is nothing to do without content
 * @throws DatasetError, UsageError
 */
export async function lakeOf({
  environment,
  options,
  openEmbedded = openEmbeddedLake,
}: {
  readonly environment: NodeJS.ProcessEnv
  readonly options: Pick<Options, 'data' | 'dataset'>
  readonly openEmbedded?: typeof openEmbeddedLake
}): Promise<OpenedLake> {
  const connection = hostedConnection(environment, options.dataset)
  if (connection === undefined) return openEmbedded(options.data, options.dataset)
  return {connection, close: async () => undefined}
}
