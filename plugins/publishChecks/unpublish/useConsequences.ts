import {useEffect, useState} from 'react'
import {type SanityDocument, useClient} from 'sanity'

import {apiVersion} from '../../../content/documents/apiVersion.ts'
import {type Consequences, consequencesOf} from './consequences.ts'

/** More than these nobody reads through; they are asked for whole, to see how they refer. */
const referringQuery = '*[references($id)][0...200]'

/** What unpublishing the document means for others; `undefined` until it is known. */
export function useConsequences(id: string): Consequences | undefined {
  const client = useClient({apiVersion})
  const [consequences, setConsequences] = useState<Consequences>()
  useEffect(() => {
    const controller = new AbortController()
    client
      .withConfig({perspective: 'published'})
      .fetch<SanityDocument[]>(referringQuery, {id}, {signal: controller.signal})
      .then((referring) => setConsequences(consequencesOf(id, referring)))
      .catch((error: unknown) => {
        // The lake refuses by itself what would break others.
        if (!controller.signal.aborted) setConsequences({needing: [], showing: []})
        return error
      })
    return () => controller.abort()
  }, [client, id])
  return consequences
}
