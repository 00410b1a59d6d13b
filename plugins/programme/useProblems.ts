import {useDeferredValue, useEffect, useMemo, useRef, useState} from 'react'
import {useClient} from 'sanity'

import {apiVersion} from '../../content/documents/apiVersion.ts'
import type {CheckedDocument} from '../../content/findings/checkedDocument.ts'
import type {FindingContext} from '../../content/findings/findingContext.ts'
import {findingsOf} from '../../content/findings/findings.ts'
import {mentionedIds} from '../../content/findings/mentions.ts'
import {programmeRules} from '../../content/findings/programmeRules.ts'
import {defined} from '../../content/objects/defined.ts'
import {readDocument} from '../../content/programme/programmeSession.ts'
import type {StoredDocument} from '../../content/programme/stored.ts'
import {loadContext} from '../../queries/findings/loadContext.ts'
import {useSite} from '../../schemas/components/SiteContext.tsx'
import type {Programme} from './useProgramme.ts'

type ContextOf = (document: CheckedDocument) => FindingContext

/** So long after somebody moved the last one, what is elsewhere is asked for again. */
const pauseMs = 3000
/** So soon where nobody has been asked about who or what is in the programme. */
const newPauseMs = 200

/**
 * What is to be said of each session, by id. What stands in this programme is looked at as it is at this
 * moment; what is elsewhere (other events, people) as it was when it was last asked for.
 */
export function useProblems({
  sessions,
  event,
}: Pick<Programme, 'sessions' | 'event'>): ReadonlyMap<string, readonly string[]> {
  const client = useClient({apiVersion})
  const site = useSite()
  const [contextOf, setContextOf] = useState<ContextOf>()
  const askedAbout = useRef<string>(undefined)

  useEffect(() => {
    if (sessions.length === 0) return undefined
    let isOver = false
    const about = mentioned(sessions)
    const load = async (): Promise<void> => {
      askedAbout.current = about
      const found = await loadContext(
        (perspective, query, params) => client.withConfig({perspective}).fetch(query, params),
        sessions.map(({document}) => document),
        {...site, now: new Date()},
      ).catch(() => undefined)
      if (!isOver && found !== undefined) setContextOf(() => found)
    }
    const timer = setTimeout(() => void load(), askedAbout.current === about ? pauseMs : newPauseMs)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [client, sessions, site])

  // Where something stands is painted first, and what is to be said of it then.
  const settled = useDeferredValue(sessions)
  return useMemo(() => {
    const documents = settled.map(({document}) => document)
    const own = new Set(documents.map(({_id}) => _id))
    const shownEvent = event === undefined ? undefined : checkedEvent(event)
    const messages = documents.map((document): [string, readonly string[]] => {
      const known: FindingContext = contextOf?.(document) ?? {
        ...site,
        now: new Date(),
        brokenLinks: new Map(),
        siblings: [],
        translations: [],
        referred: new Map(),
      }
      const context: FindingContext = {
        ...known,
        ...defined({event: shownEvent}),
        siblings: [...known.siblings.filter(({_id}) => !own.has(_id)), ...documents],
        programme: documents,
      }
      return [
        document._id,
        findingsOf(document, context)
          .filter(({ruleId}) => programmeRules.has(ruleId))
          .map(({message}) => message),
      ]
    })
    return new Map(messages.filter(([, said]) => said.length > 0))
  }, [contextOf, settled, event, site])
}

/** All ids of which the rules know by asking. */
const mentioned = (sessions: Programme['sessions']): string =>
  sessions.map(({id, document}) => [id, ...mentionedIds(document)].join(' ')).join('\n')

const checkedEvent = (stored: StoredDocument): Omit<CheckedDocument, 'event'> | undefined => {
  const document = readDocument(stored)
  if (document === undefined) return undefined
  const {event: _whole, ...own} = document
  return own
}
