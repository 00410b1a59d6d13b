import type {WorkspaceOptions} from 'sanity'

import {createLakeClient} from './client.ts'
import {keepRequestsLocal} from './localRequests.ts'
import {outage} from './outage/index.tsx'
import {lakeFetch} from './outage/lakeFetch.ts'
import {openPulse} from './outage/pulse.ts'
import {Reachability} from './outage/reachability.ts'
import {Writes} from './outage/writes.ts'

/** Keeps the Studio from warning that HTTP/1.1 is slow: listeners are not carried by it. */
const silenceProtocolWarning = (): void => {
  localStorage.setItem('_sanity_debugProtocol', 'local')
}

/** A tab that is closed during an outage takes with it what it could not save. */
const warnBeforeLeaving = (reachability: Reachability, writes: Writes): void => {
  window.addEventListener('beforeunload', (event) => {
    if (!reachability.isReached$.value && writes.waiting > 0) event.preventDefault()
  })
}

/** What the Studio's configuration says beyond the ordinary for the embedded lake. */
export function embeddedLake({
  projectId,
  dataset,
}: Pick<WorkspaceOptions, 'projectId' | 'dataset'>): Pick<
  WorkspaceOptions,
  'apiHost' | 'unstable_clientFactory' | 'plugins'
> {
  if (typeof window === 'undefined') return {}
  silenceProtocolWarning()
  keepRequestsLocal(projectId)
  const reachability = new Reachability((events) => openPulse(dataset, events))
  const writes = new Writes(reachability)
  warnBeforeLeaving(reachability, writes)
  const fetchFromLake = lakeFetch(reachability, writes)
  return {
    apiHost: location.origin,
    unstable_clientFactory: (options) => createLakeClient(options, fetchFromLake),
    plugins: [outage({reachability})],
  }
}
