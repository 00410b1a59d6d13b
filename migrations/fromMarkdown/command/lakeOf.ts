import {awaitEmbeddedLake, openEmbeddedLake, type OpenedLake} from './embeddedLake.ts'
import {hostedConnection, isLakeKept} from './environment.ts'
import type {Options} from './options.ts'
import type {WriteLine} from './output.ts'

/**
 * The lake that the environment names, else the embedded one.
 * @param openEmbedded `openPresentLake` where there is nothing to do without content
 * @throws DatasetError, UsageError
 */
export async function lakeOf({
  environment,
  options,
  openEmbedded = openEmbeddedLake,
  tell,
}: {
  readonly environment: NodeJS.ProcessEnv
  readonly options: Pick<Options, 'data' | 'dataset'>
  readonly openEmbedded?: typeof openEmbeddedLake
  /** Told of an embedded lake that begins where none was: the folder may be mistyped. */
  readonly tell?: WriteLine
}): Promise<OpenedLake> {
  const connection = hostedConnection(environment, options.dataset)
  if (connection !== undefined) return {connection, close: async () => undefined}
  const open = isLakeKept(environment) ? awaitEmbeddedLake : openEmbedded
  const opened = await open(options.data, options.dataset)
  if (opened.isNew === true) await tell?.(`A new content lake begins in ${opened.folder ?? ''}.`)
  return opened
}
