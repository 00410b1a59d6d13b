import type {Schema} from 'sanity'

import type {CheckedDocument} from '../../content/findings/checkedDocument.ts'
import {isCurrent, nextMoment} from '../../content/findings/current.ts'
import {defined} from '../../content/objects/defined.ts'
import type {Site} from '../../content/settings/siteSettings.ts'
import type {Clock} from '../../content/time/clock.ts'
import {millisecondsOf} from '../../content/time/moment.ts'
import {isPast} from '../../content/time/periodEnd.ts'
import {type Fetch, loadContext, tidy} from '../../queries/findings/loadContext.ts'
import {currentEventsQuery, currentSessionsQuery} from '../../queries/findings/queries.ts'
import {type Concern, concernsOf} from './concern.ts'

/** 32 days, in milliseconds: a little more than what counts as current, which is decided here. */
const lookBack = 32 * 24 * 60 * 60 * 1000

export interface Attention {
  readonly concerns: readonly Concern[]
  /** Milliseconds since 1970: when it may be another one though nobody changed anything. */
  readonly nextMoment?: number
}

/** What needs attention, what comes soonest first, then what was over last. */
export async function loadAttention(
  fetch: Fetch,
  schema: Schema,
  at: Site & Clock,
): Promise<Attention> {
  const since = new Date(at.now.getTime() - lookBack).toISOString()
  const load = async (query: string, params: Readonly<Record<string, unknown>>) =>
    tidy(await fetch<readonly CheckedDocument[]>('drafts', query, params)).filter(({period}) =>
      isCurrent(period, at),
    )
  const events = await load(currentEventsQuery, {since})
  const sessions = await load(currentSessionsQuery, {since, events: events.map(({_id}) => _id)})
  const documents = [...events, ...sessions].toSorted(byUrgency(at))
  const contextOf = await loadContext(fetch, documents, at)
  const next = nextMoment(documents, at)
  return {
    concerns: documents.flatMap((document) => concernsOf(document, contextOf(document), schema)),
    ...defined({nextMoment: next}),
  }
}

const byUrgency = (clock: Clock) => {
  const start = ({period}: CheckedDocument): number =>
    millisecondsOf(period?.start) ?? clock.now.getTime()
  return (one: CheckedDocument, other: CheckedDocument): number => {
    const [isOver, otherIsOver] = [isPast(one.period, clock), isPast(other.period, clock)]
    if (isOver !== otherIsOver) return isOver ? 1 : -1
    return isOver ? start(other) - start(one) : start(one) - start(other)
  }
}
