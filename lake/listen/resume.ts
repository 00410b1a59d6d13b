import type {Transactions} from '../store/transactions.ts'
import {eventsOf} from './eventsFor.ts'
import type {ListenerOptions} from './listener.ts'

/** More than this (transactions) is read afresh more quickly than it is told. */
const mostReplayed = 1000

/** Names the place in history behind which a listener has heard nothing yet. */
export function placeNow(transactions: Transactions): string {
  return `${transactions.lastId() ?? ''}#`
}

/**
 * The texts of the events that a listener missed since the event `lastEventId`, which is
 * `<transaction>#<document>`, or `<transaction>#` for all of a transaction. Undefined where that
 * cannot be told: a transaction is not known (any more), or too much came since.
 */
export function missedSince(
  lastEventId: string,
  transactions: Transactions,
  options: ListenerOptions,
): readonly string[] | undefined {
  const [transactionId = '', document = ''] = lastEventId.split('#')
  const sequence = transactionId === '' ? 0 : transactions.sequenceOf(transactionId)
  if (sequence === undefined) return undefined
  const since = transactions.after(document === '' ? sequence : sequence - 1, mostReplayed + 1)
  if (since.length > mostReplayed) return undefined
  // What a purge took away cannot be told.
  if (since.some(({changes}) => changes.length === 0)) return undefined
  return since.flatMap((transaction) => {
    const texts = eventsOf(transaction)(options)
    if (transaction.id !== transactionId) return texts
    const heard = texts.findIndex((text) => text.includes(`\nid: ${lastEventId}\n`))
    return texts.slice(heard + 1)
  })
}
