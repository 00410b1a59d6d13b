import {useToast} from '@sanity/ui/toast'
import {useCallback, useEffect, useEffectEvent, useState} from 'react'
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
import {type OpenRound, type Round, isOpen} from './round.ts'
import {titleOf} from './titleOf.ts'

const nothing: Check = {errors: [], warnings: [], companions: []}

const isEmpty = ({errors, warnings, companions}: Check): boolean =>
  errors.length + warnings.length + companions.length === 0

const leaveTo = (to: Element | Path | null): Round => ({step: 'leaving', to, isGone: false})

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
  const [round, setRound] = useState<Round>()

  const end = useCallback(
    () => setRound((current) => (isOpen(current) ? leaveTo(current.origin) : current)),
    [],
  )

  const look = async (origin: Element | null): Promise<void> => {
    if (draft === null) {
      publishAlone?.()
      return setRound(undefined)
    }
    const open = {
      step: 'asking',
      document: draft,
      origin,
      shownBy: new Set<string>(),
      chosen: [],
    } as const
    try {
      const result = await check(source, client, draft, site)
      if (!isEmpty(result)) return setRound({...open, check: result})
      publishAlone?.()
      return setRound(undefined)
    } catch (error) {
      const failure = `It could not be looked through before publishing: ${reasonOf(error)}`
      return setRound({...open, check: nothing, failure})
    }
  }

  const publish = async (current: OpenRound): Promise<void> => {
    const {chosen, document: looked} = current
    try {
      await publishTogether(client, [...chosen, draft ?? looked])
      const others = chosen.map((each) => `“${titleOf(each)}”`).join(', ')
      toast.push({
        status: 'success',
        title: `“${titleOf(looked)}” was published`,
        description: `Published with it: ${others}`,
      })
      end()
    } catch (error) {
      const failure = `Nothing was published. ${reasonOf(error)}`
      setRound({...current, step: 'asking', failure})
    }
  }

  const goOn = useEffectEvent((current: Round) => {
    if (current.step === 'checking') void look(current.origin)
    if (current.step === 'publishing') void publish(current)
    if (current.step !== 'leaving' || !current.isGone) return
    const {to} = current
    if (isPath(to)) {
      onPathOpen(to)
      onFocus(to)
    } else if (to instanceof HTMLElement) to.focus()
    setRound(undefined)
  })
  useEffect(() => {
    if (round !== undefined) goOn(round)
  }, [round])

  // What was typed last has to be stored before others are published with it.
  useEffect(() => {
    if (round?.step === 'waiting' && !isSyncing) setRound({...round, step: 'publishing'})
  }, [round, isSyncing])

  const begin = useCallback(() => {
    const origin = document.activeElement
    setRound((current) => current ?? {step: 'checking', origin})
  }, [])
  const jump = useCallback((path: Path) => setRound(leaveTo(path)), [])
  const gone = useCallback(
    () =>
      setRound((current) => (current?.step === 'leaving' ? {...current, isGone: true} : undefined)),
    [],
  )
  const publishWith = useCallback(
    (chosen: readonly SanityDocument[]) => {
      if (chosen.length === 0) publishAlone?.()
      setRound((current) => {
        if (!isOpen(current)) return current
        return chosen.length === 0 ? leaveTo(current.origin) : {...current, step: 'waiting', chosen}
      })
    },
    [publishAlone],
  )
  return {round, begin, end, jump, gone, publishWith}
}
