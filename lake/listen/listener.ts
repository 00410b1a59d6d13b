import type {DocumentFilter} from './documentFilter.ts'

/** Where the text of an event stream goes: an HTTP response or a WebSocket. */
export interface Channel {
  send(text: string): void
  close(): void
}

/** Connects a channel and says welcome on it. */
export type Subscription = (channel: Channel) => void

/** What the events of a listener hold. */
export interface EventShape {
  readonly includeResult: boolean
  readonly includePreviousRevision: boolean
  readonly includeMutations: boolean
  readonly withEffects: boolean
  readonly visibility: string
}

export interface ListenerOptions {
  readonly filter: DocumentFilter
  /** Equal for listeners whose filters say the same of every document, so that one is asked for all. */
  readonly question: string
  readonly isSeen: (id: string) => boolean
  readonly shape: EventShape
}

export type Transition = 'appear' | 'update' | 'disappear'
