import {openEmbeddedLake, type OpenedLake} from './embeddedLake.ts'
import {hostedConnection} from './environment.ts'
import type {Options} from './options.ts'

/** The lake that the environment names, else the embedded one. @throws DatasetError, UsageError */
export async function lakeOf({
  environment,
  options,
}: {
  readonly environment: NodeJS.ProcessEnv
  readonly options: Pick<Options, 'data' | 'dataset'>
}): Promise<OpenedLake> {
  const connection = hostedConnection(environment, options.dataset)
  if (connection === undefined) return openEmbeddedLake(options.data, options.dataset)
  return {connection, close: async () => undefined}
}
