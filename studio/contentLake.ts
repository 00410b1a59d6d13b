import type {WorkspaceOptions} from 'sanity'

import {type Connection, connectionOf} from './connection.ts'
import {embeddedLake} from './embeddedLake.ts'
import {hostedLake} from './hosted/hostedLake.ts'
import {withoutCloudFeatures} from './withoutCloudFeatures.ts'

type Lake = Pick<WorkspaceOptions, 'projectId' | 'dataset' | 'apiHost' | 'unstable_clientFactory'>

/**
 * What a workspace of `sanity.config.ts` says of its content lake: a project hosted by Sanity or,
 * where none is named, the embedded lake that serves the Studio. What only the hosted service has is
 * switched off in both, so that editors find the same Studio; say otherwise behind it.
 *
 * `defineConfig({...contentLake(), plugins: [lectern({…})]})`
 */
export function contentLake(connection: Connection = {}): Lake & typeof withoutCloudFeatures {
  const {isEmbedded, projectId, dataset} = connectionOf(connection)
  return {
    projectId,
    dataset,
    ...(isEmbedded ? embeddedLake(projectId) : hostedLake()),
    ...withoutCloudFeatures,
  }
}
