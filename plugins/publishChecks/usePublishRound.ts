import {useToast} from '@sanity/ui/toast'
import {useCallback, useEffect, useEffectEvent, useReducer} from 'react'
import {
  type DocumentActionProps,
  type Path,
  type SanityDocument,
  useClient,
  useSource,
  useSyncState,
} from 'sanity'
import {useDocumentPane} from 'sanity/structure'

import {apiVersion} from '../../content/documents/apiVersion.ts'
import {useSite} from '../../schemas/components/SiteContext.tsx'
import {type Check, check} from './check.ts'
import {publishTogether} from './publishTogether.ts'
import {reasonOf} from './reasonOf.ts'
import {type OpenRound, type Round, roundAfter} from './round.ts'
import {titleOf} from './titleOf.ts'

const nothing: Check = {errors: [], warnings: [], companions: []}

const isEmpty = ({errors, warnings, companions}: Check): boolean =>
  errors.length + warnings.length + companions.length === 0

const isPath = (target: Element | Path | null): target is Path => Array.isArray(target)

/**
 * What happens between the press of the publish button and the publishing.
 *
 * @param publishAlone What the Studio's own button does.
 */
export function usePublishRound(
  {id, type, draft}: DocumentActionProps,
  publishAlone: (() => void) | undefined,
) {
  const client = useClient({apiVersion})
  const source = useSource()
  const site = useSite()
  const toast = useToast()
  const {onFocus, onPathOpen} = useDocumentPane()
  const {isSyncing} = useSyncState(id, type)
  const [round, tell] = useReducer(roundAfter, undefined)

  const look = async (): Promise<void> => {
    try {
      const result = draft === null ? nothing : await check(source, client, draft, site)
      if (draft !== null && !isEmpty(result)) {
        return tell({type: 'checked', document: draft, check: result})
      }
      publishAlone?.()
      tell({type: 'done'})
    } catch (error) {
      if (draft === null) throw error
      const failure = `It could not be looked through before publishing: ${reasonOf(error)}`
      tell({type: 'checked', document: draft, check: nothing, failure})
    }
  }

  const publish = async ({chosen, document: looked}: OpenRound): Promise<void> => {
    try {
      await publishTogether(client, [...chosen, draft ?? looked])
      const others = chosen.map((each) => `“${titleOf(each)}”`).join(', ')
      toast.push({
        status: 'success',
        title: `“${titleOf(looked)}” was published`,
        description: `Published with it: ${others}`,
      })
      tell({type: 'published'})
    } catch (error) {
      tell({type: 'refused', failure: `Nothing was published. ${reasonOf(error)}`})
    }
  }

  const goOn = useEffectEvent((current: Round) => {
    if (current.step === 'checking') void look()
    if (current.step === 'publishing') void publish(current)
    if (current.step !== 'leaving' || !current.isGone) return
    const {to} = current
    if (isPath(to)) {
      onPathOpen(to)
      onFocus(to)
    } else if (to instanceof HTMLElement) to.focus()
    tell({type: 'done'})
  })
  useEffect(() => {
    if (round !== undefined) goOn(round)
  }, [round])

  // What was typed last has to be stored before others are published with it.
  useEffect(() => {
    if (round?.step === 'waiting' && !isSyncing) tell({type: 'stored'})
  }, [round, isSyncing])

  const begin = useCallback(() => tell({type: 'pressed', origin: document.activeElement}), [])
  const end = useCallback(() => tell({type: 'turnedAway'}), [])
  const jump = useCallback((path: Path) => tell({type: 'jumped', path}), [])
  const gone = useCallback(() => tell({type: 'dialogGone'}), [])
  const publishWith = useCallback(
    (chosen: readonly SanityDocument[]) => {
      if (chosen.length === 0) publishAlone?.()
      tell({type: 'chosen', chosen})
    },
    [publishAlone],
  )
  return {round, begin, end, jump, gone, publishWith}
}
