import {type PropsWithChildren, createContext, useContext, useMemo} from 'react'
import {useObservable} from 'react-rx'
import {NEVER} from 'rxjs'
import {useClient, useSchema} from 'sanity'

import {apiVersion} from '../../content/documents/apiVersion.ts'
import {useSite} from '../../schemas/components/SiteContext.tsx'
import {type AttentionState, loading, watchAttention} from './watchAttention.ts'

const AttentionContext = createContext<ReturnType<typeof watchAttention>>(NEVER)

/** Lets the count and the list look at the same answer. */
export function AttentionProvider({children}: PropsWithChildren) {
  const client = useClient({apiVersion})
  const schema = useSchema()
  const site = useSite()
  const attention = useMemo(() => watchAttention(client, schema, site), [client, schema, site])
  return <AttentionContext value={attention}>{children}</AttentionContext>
}

export function useAttention(): AttentionState {
  return useObservable(useContext(AttentionContext), loading)
}
