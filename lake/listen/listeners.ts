import {isPublicId, isVersionId} from '../ids.ts'
import {log} from '../log.ts'
import type {Change, Transaction} from '../store/transactions.ts'
import {eventText, mutationEvent} from './events.ts'
import type {Channel, ListenerOptions, Transition} from './listener.ts'

/** All who listen. Channels are written in the order of the transactions, after these are on the disk. */
export class Listeners {
  readonly #listeners = new Map<Channel, ListenerOptions>()
  readonly #live = new Map<Channel, {readonly publicOnly: boolean}>()

  add(channel: Channel, options: ListenerOptions): void {
    this.#listeners.set(channel, options)
  }

  addLive(channel: Channel, options: {readonly publicOnly: boolean}): void {
    this.#live.set(channel, options)
  }

  remove(channel: Channel): void {
    this.#listeners.delete(channel)
    this.#live.delete(channel)
  }

  get size(): number {
    return this.#listeners.size + this.#live.size
  }

  publish(transaction: Transaction): void {
    for (const [channel, options] of this.#listeners) {
      this.#write(channel, () => eventsFor(transaction, options).join(''))
    }
    const isPublic = transaction.changes.some(({id}) => isPublicId(id))
    for (const [channel, {publicOnly}] of this.#live) {
      if (publicOnly && !isPublic) continue
      this.#write(channel, () => eventText({id: transaction.id, data: {tags: ['s1:all']}}))
    }
  }

  /** Comments keep intermediaries from closing quiet connections. */
  keepAlive(): void {
    for (const channel of [...this.#listeners.keys(), ...this.#live.keys()]) {
      this.#write(channel, () => ':\n\n')
    }
  }

  /** One listener that fails must not keep the others from hearing; it reconnects and reads afresh. */
  #write(channel: Channel, text: () => string): void {
    try {
      const written = text()
      if (written !== '') channel.send(written)
    } catch (error) {
      log('listener-failed', {reason: String(error)})
      this.remove(channel)
      channel.close()
    }
  }

  close(): void {
    for (const channel of [...this.#listeners.keys(), ...this.#live.keys()]) channel.close()
    this.#listeners.clear()
    this.#live.clear()
  }
}

function eventsFor(transaction: Transaction, options: ListenerOptions): readonly string[] {
  const seen: {change: Change; transition: Transition}[] = []
  for (const change of transaction.changes) {
    if (!options.includeAllVersions && isVersionId(change.id)) continue
    const transition = transitionOf(change, options.filter)
    if (transition !== undefined) seen.push({change, transition})
  }
  // Counted among what this listener gets: the Studio waits until it has as many as announced.
  return seen.map(({change, transition}, index) =>
    eventText({
      id: `${transaction.id}#${change.id}`,
      event: 'mutation',
      data: mutationEvent(transaction, change, transition, options, {
        current: index + 1,
        total: seen.length,
      }),
    }),
  )
}

function transitionOf(
  {before, after}: Change,
  filter: ListenerOptions['filter'],
): Transition | undefined {
  const matched = filter(before)
  const matches = filter(after)
  if (matched && matches) return 'update'
  if (matches) return 'appear'
  return matched ? 'disappear' : undefined
}
