import type {DocumentFilter} from './documentFilter.ts'

/** Where the text of an event stream goes: an HTTP response or a WebSocket. */
export interface Channel {
  send(text: string): void
  close(): void
}

export interface ListenerOptions {
  readonly filter: DocumentFilter
  readonly includeResult: boolean
  readonly includePreviousRevision: boolean
  readonly includeMutations: boolean
  readonly includeAllVersions: boolean
  readonly withEffects: boolean
  readonly visibility: string
}

export type Transition = 'appear' | 'update' | 'disappear'

/** Connects a channel and says welcome on it. */
export type Subscription = (channel: Channel) => void
