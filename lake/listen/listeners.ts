import {log} from '../log.ts'
import type {Transaction} from '../store/transactions.ts'
import {eventText} from './events.ts'
import {eventsOf} from './eventsFor.ts'
import type {Channel, ListenerOptions} from './listener.ts'

/** All who listen. Channels are written in the order of the transactions, after these are on the disk. */
export class Listeners {
  readonly #listeners = new Map<Channel, ListenerOptions>()
  readonly #live = new Map<Channel, (id: string) => boolean>()

  add(channel: Channel, options: ListenerOptions): void {
    this.#listeners.set(channel, options)
  }

  /** @param isHeard whether a change of the document of that id is told there */
  addLive(channel: Channel, isHeard: (id: string) => boolean): void {
    this.#live.set(channel, isHeard)
  }

  remove(channel: Channel): void {
    this.#listeners.delete(channel)
    this.#live.delete(channel)
  }

  get size(): number {
    return this.#listeners.size + this.#live.size
  }

  publish(transaction: Transaction): void {
    const eventsFor = eventsOf(transaction)
    for (const [channel, options] of this.#listeners) {
      this.#write(channel, () => eventsFor(options).join(''))
    }
    for (const [channel, isHeard] of this.#live) {
      if (!transaction.changes.some(({id}) => isHeard(id))) continue
      this.#write(channel, () => eventText({id: transaction.id, data: {tags: ['s1:all']}}))
    }
  }

  /** Comments keep intermediaries from closing quiet connections. */
  keepAlive(): void {
    for (const channel of [...this.#listeners.keys(), ...this.#live.keys()]) {
      this.#write(channel, () => ':\n\n')
    }
  }

  /**
   * One listener that fails must not keep the others from hearing. It is told why and is not asked
   * again: its filter would fail, or take too long, for the next change too.
   */
  #write(channel: Channel, text: () => string): void {
    try {
      const written = text()
      if (written !== '') channel.send(written)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      log('listener-failed', {reason})
      this.remove(channel)
      channel.send(eventText({event: 'channelError', data: {error: {description: reason}}}))
      channel.close()
    }
  }

  close(): void {
    for (const channel of [...this.#listeners.keys(), ...this.#live.keys()]) channel.close()
    this.#listeners.clear()
    this.#live.clear()
  }
}
