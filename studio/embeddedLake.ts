import type {WorkspaceOptions} from 'sanity'

import {createLakeClient} from './client.ts'
import {keepRequestsLocal} from './localRequests.ts'

/** Keeps the Studio from warning that HTTP/1.1 is slow: listeners are not carried by it. */
function silenceProtocolWarning(): void {
  localStorage.setItem('_sanity_debugProtocol', 'local')
}

/** What the Studio's configuration says beyond the ordinary for the embedded lake. */
export function embeddedLake(
  projectId: string,
): Pick<WorkspaceOptions, 'apiHost' | 'unstable_clientFactory'> {
  if (typeof window === 'undefined') return {}
  silenceProtocolWarning()
  keepRequestsLocal(projectId)
  return {apiHost: location.origin, unstable_clientFactory: createLakeClient}
}
