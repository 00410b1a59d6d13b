import type {WorkspaceOptions} from 'sanity'

import {createLakeClient} from './client.ts'
import {type Connection, connectionOf} from './connection.ts'
import {keepRequestsLocal} from './localRequests.ts'
import {withoutCloudFeatures} from './withoutCloudFeatures.ts'

type Workspace = Pick<WorkspaceOptions, 'projectId' | 'dataset'> &
  Pick<Partial<WorkspaceOptions>, 'apiHost' | 'unstable_clientFactory'> &
  typeof withoutCloudFeatures

/**
 * What a workspace of `sanity.config.ts` says of its content lake: a project hosted by Sanity or,
 * where none is named, the embedded lake that serves the Studio. What only the hosted service has is
 * switched off in both, so that editors find the same Studio; say otherwise behind it.
 *
 * `defineConfig({...contentLake(), plugins: [lectern({…})]})`
 */
export function contentLake(connection: Connection = {}): Workspace {
  const {isEmbedded, ...named} = connectionOf(connection)
  return {...named, ...withoutCloudFeatures, ...(isEmbedded ? embedded(named.projectId) : {})}
}

/** Beyond the ordinary, in a browser. */
function embedded(projectId: string): Pick<WorkspaceOptions, 'apiHost' | 'unstable_clientFactory'> {
  if (typeof window === 'undefined') return {}
  silenceProtocolWarning()
  keepRequestsLocal(projectId)
  return {apiHost: location.origin, unstable_clientFactory: createLakeClient}
}

/** Keeps the Studio from warning that HTTP/1.1 is slow: listeners are not carried by it. */
function silenceProtocolWarning(): void {
  localStorage.setItem('_sanity_debugProtocol', 'local')
}
