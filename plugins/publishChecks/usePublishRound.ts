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

import {type Check, check} from './check.ts'
import {publishTogether} from './publishTogether.ts'
import {reasonOf} from './reasonOf.ts'
import {type OpenRound, type Round, isOpen} from './round.ts'
import {titleOf} from './titleOf.ts'

const nothing: Check = {errors: [], warnings: [], companions: []}

const isEmpty = ({errors, warnings, companions}: Check): boolean =>
  errors.length + warnings.length + companions.length === 0

/**
 * What happens between the press of the publish button and the publishing.
 *
 * @param publishAlone What the Studio's own button does.
 */
export function usePublishRound(
  {id, type, draft}: DocumentActionProps,
  publishAlone: (() => void) | undefined,
) {
  const client = useClient({apiVersion: '2025-02-19'})
  const source = useSource()
  const toast = useToast()
  const {onFocus, onPathOpen} = useDocumentPane()
  const {isSyncing} = useSyncState(id, type)
  const [round, setRound] = useState<Round>()

  const look = async (origin: Element | null): Promise<void> => {
    if (draft === null) {
      publishAlone?.()
      return setRound(undefined)
    }
    const open = {step: 'asking', origin, shownBy: new Set<string>(), chosen: []} as const
    try {
      const result = await check(source, client, draft)
      if (!isEmpty(result)) return setRound({...open, check: result})
      publishAlone?.()
      return setRound(undefined)
    } catch (error) {
      const failure = `It could not be looked through before publishing: ${reasonOf(error)}`
      return setRound({...open, check: nothing, failure})
    }
  }

  const publish = async (current: OpenRound): Promise<void> => {
    if (draft === null) return
    try {
      await publishTogether(client, [...current.chosen, draft])
      const others = current.chosen.map((each) => `“${titleOf(each)}”`).join(', ')
      toast.push({
        status: 'success',
        title: `“${titleOf(draft)}” was published`,
        description: `Published with it: ${others}`,
      })
      setRound({step: 'leaving', origin: current.origin})
    } catch (error) {
      const failure = `Nothing was published. ${reasonOf(error)}`
      setRound({...current, step: 'asking', shownBy: new Set(), failure})
    }
  }

  const goOn = useEffectEvent((current: Round) => {
    if (current.step === 'checking') void look(current.origin)
    if (current.step === 'publishing') void publish(current)
    if (current.step === 'jumping') {
      onPathOpen(current.path)
      onFocus(current.path)
      setRound(undefined)
    }
    if (current.step === 'leaving') {
      if (current.origin instanceof HTMLElement) current.origin.focus()
      setRound(undefined)
    }
  })
  useEffect(() => {
    if (round !== undefined) goOn(round)
  }, [round])

  // What was typed last has to be stored before others are published with it.
  useEffect(() => {
    if (round?.step === 'waiting' && !isSyncing) setRound({...round, step: 'publishing'})
  }, [round, isSyncing])

  const begin = useCallback(
    () => setRound((current) => current ?? {step: 'checking', origin: document.activeElement}),
    [],
  )
  const end = useCallback(
    () =>
      setRound((current) =>
        isOpen(current) ? {step: 'leaving', origin: current.origin} : current,
      ),
    [],
  )
  const jump = useCallback((path: Path) => setRound({step: 'jumping', path}), [])
  const publishWith = useCallback(
    (chosen: readonly SanityDocument[]) => {
      if (chosen.length === 0) publishAlone?.()
      setRound((current) => {
        if (!isOpen(current)) return current
        return chosen.length === 0
          ? {step: 'leaving', origin: current.origin}
          : {...current, step: 'waiting', chosen}
      })
    },
    [publishAlone],
  )
  return {round, begin, end, jump, publishWith}
}
