import {effectsOf} from '../history/effects.ts'
import type {Json, JsonObject} from '../json.ts'
import type {Change} from '../store/changes.ts'
import type {Transaction} from '../store/transactions.ts'
import type {EventShape, Transition} from './listener.ts'

interface StreamEvent {
  readonly id?: string
  readonly event?: string
  readonly data: Json
}

/** One server-sent event. https://html.spec.whatwg.org/multipage/server-sent-events.html */
export function eventText({id, event, data}: StreamEvent): string {
  const lines = [
    ...(event === undefined ? [] : [`event: ${event}`]),
    ...(id === undefined ? [] : [`id: ${id}`]),
    `data: ${JSON.stringify(data)}`,
  ]
  return `${lines.join('\n')}\n\n`
}

export function mutationEvent(
  transaction: Transaction,
  change: Change,
  transition: Transition,
  shape: EventShape,
  position: {readonly current: number; readonly total: number},
): JsonObject {
  const {before, after} = change
  return {
    eventId: `${transaction.id}#${change.id}`,
    documentId: change.id,
    transactionId: transaction.id,
    transition,
    identity: transaction.author,
    ...(before === undefined || transition === 'appear' ? {} : {previousRev: before._rev}),
    resultRev: transaction.id,
    timestamp: transaction.timestamp,
    visibility: shape.visibility,
    transactionTotalEvents: position.total,
    transactionCurrentEvent: position.current,
    ...(shape.includeMutations ? {mutations: change.mutations} : {}),
    ...(shape.withEffects ? {effects: effectsOf(change)} : {}),
    ...(shape.includeResult && after !== undefined ? {result: after} : {}),
    ...(shape.includePreviousRevision && before !== undefined ? {previous: before} : {}),
  }
}
