import {useMemo, useState} from 'react'
import {useClient, useCurrentUser} from 'sanity'

import {apiVersion} from '../../content/documents/apiVersion.ts'
import {randomName} from '../../migrations/fromMarkdown/dataset/randomName.ts'
import type {Runner} from '../../migrations/fromMarkdown/runs/lock.ts'

/** The Studio's own way into the dataset, as imports need it, and who goes it. */
export function useStudioLake() {
  const client = useClient({apiVersion})
  const user = useCurrentUser()
  const [tab] = useState(randomName)
  return useMemo(() => {
    // Another tab can never tell whether this one still lives: only its silence says so.
    const runner: Runner = {
      who: `${user?.name ?? 'somebody'} in the Studio`,
      host: `studio ${tab}`,
      pid: 0,
      isAlive: () => true,
    }
    return {client: client.withConfig({perspective: 'raw', useCdn: false}), runner}
  }, [client, tab, user?.name])
}
