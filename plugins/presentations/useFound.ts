import {useEffect, useState} from 'react'
import {useClient} from 'sanity'

import {apiVersion} from '../../content/documents/apiVersion.ts'
import {findNamed, type Found, type NamedType} from './namedDocuments.ts'

/** Typing on asks once, not for each letter. */
const pauseMs = 250

/** What `findNamed` finds for the words that stand in a field; nothing is asked while it is `undefined`. */
export function useFound(
  type: NamedType,
  typed: string | undefined,
): {readonly found: readonly Found[]; readonly isLoading: boolean} {
  const client = useClient({apiVersion})
  const [answer, setAnswer] = useState<{readonly typed: string; readonly found: readonly Found[]}>()
  useEffect(() => {
    if (typed === undefined) return undefined
    let isOver = false
    const ask = async (): Promise<void> => {
      const found = await findNamed(client, type, typed).catch(() => [])
      if (!isOver) setAnswer({typed, found})
    }
    const timer = setTimeout(ask, pauseMs)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [client, type, typed])
  return {found: answer?.found ?? [], isLoading: answer?.typed !== typed}
}
