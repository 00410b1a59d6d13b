import type {Change} from '../store/changes.ts'
import type {Transaction} from '../store/transactions.ts'
import {eventText, mutationEvent} from './events.ts'
import type {ListenerOptions, Transition} from './listener.ts'

interface Seen {
  readonly change: Change
  readonly transition: Transition
}

/**
 * The events that listeners get of one transaction. Listeners that ask the same question are judged
 * once, and those that also want the same shape share one text.
 */
export function eventsOf(
  transaction: Transaction,
): (options: ListenerOptions) => readonly string[] {
  const judged = new Map<string, readonly Seen[]>()
  const written = new Map<string, readonly string[]>()
  return (options) => {
    const seen = remembered(judged, options.question, () => seenBy(transaction, options))
    if (seen.length === 0) return []
    const key = `${options.question} ${JSON.stringify(options.shape)}`
    return remembered(written, key, () => texts(transaction, seen, options))
  }
}

const remembered = <Value>(known: Map<string, Value>, key: string, make: () => Value): Value => {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}

const seenBy = ({changes}: Transaction, {filter, isSeen}: ListenerOptions): readonly Seen[] =>
  changes.flatMap((change) => {
    const transition = isSeen(change.id) ? transitionOf(change, filter) : undefined
    return transition === undefined ? [] : [{change, transition}]
  })

const transitionOf = (
  {before, after}: Change,
  filter: ListenerOptions['filter'],
): Transition | undefined => {
  const matched = filter(before)
  const matches = filter(after)
  if (matched && matches) return 'update'
  if (matches) return 'appear'
  return matched ? 'disappear' : undefined
}

const texts = (
  transaction: Transaction,
  seen: readonly Seen[],
  {shape}: ListenerOptions,
): readonly string[] => {
  // Counted among what this listener gets: the Studio waits until it has as many as announced.
  return seen.map(({change, transition}, index) =>
    eventText({
      id: `${transaction.id}#${change.id}`,
      event: 'mutation',
      data: mutationEvent(transaction, change, transition, shape, {
        current: index + 1,
        total: seen.length,
      }),
    }),
  )
}
