import {useMemo, useSyncExternalStore} from 'react'
import type {LayoutProps} from 'sanity'

import {Notice} from './Notice.tsx'
import type {Reachability} from './reachability.ts'
import {type Stage, stagesOf} from './stage.ts'
import {StageContext} from './StageContext.ts'

const columns = {display: 'flex', flexDirection: 'column', height: '100%'} as const
const rest = {flex: 1, minHeight: 0} as const

/** The Studio below the notice of an outage. */
export function Layout({
  reachability,
  ...props
}: LayoutProps & {readonly reachability: Reachability}) {
  const stage = useStage(reachability)
  return (
    <StageContext value={stage}>
      <div style={columns}>
        <Notice />
        <div style={rest}>{props.renderDefault(props)}</div>
      </div>
    </StageContext>
  )
}

const useStage = (reachability: Reachability): Stage => {
  const {subscribe, read} = useMemo(() => {
    let stage: Stage = 'none'
    return {
      subscribe: (changed: () => void) => {
        const subscription = stagesOf(reachability.isReached$).subscribe((next) => {
          stage = next
          changed()
        })
        return () => subscription.unsubscribe()
      },
      read: () => stage,
    }
  }, [reachability])
  return useSyncExternalStore(subscribe, read)
}
