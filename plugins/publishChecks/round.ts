import type {Path, SanityDocument} from 'sanity'

import {defined} from '../../content/objects/defined.ts'
import type {Check} from './check.ts'

/** The dialog is open. */
export interface OpenRound {
  readonly step: 'asking' | 'waiting' | 'publishing'
  /** The draft as it was looked at. */
  readonly document: SanityDocument
  readonly check: Check
  /** What had the focus when the button was pressed. */
  readonly origin: Element | null
  /** Which of its copies shows the dialog; see `useIsOnlyCopy`. */
  readonly shownBy: Set<string>
  /** What is published before the document itself. */
  readonly chosen: readonly SanityDocument[]
  readonly failure?: string
}

/** The dialog is about to go. It keeps the focus until it is gone, so what follows waits for that. */
interface LeavingRound {
  readonly step: 'leaving'
  readonly to: Element | Path | null
  readonly isGone: boolean
}

/** From the press of the publish button until the document is published or the editor turns away. */
export type Round =
  | {readonly step: 'checking'; readonly origin: Element | null}
  | LeavingRound
  | OpenRound

export function isOpen(round: Round | undefined): round is OpenRound {
  return round !== undefined && 'check' in round
}

/** What happens to a round. `checked` says what there is to ask; where there is nothing, `done` comes. */
export type RoundEvent =
  | {readonly type: 'pressed'; readonly origin: Element | null}
  | {
      readonly type: 'checked'
      readonly document: SanityDocument
      readonly check: Check
      readonly failure?: string
    }
  | {readonly type: 'chosen'; readonly chosen: readonly SanityDocument[]}
  | {readonly type: 'stored'}
  | {readonly type: 'refused'; readonly failure: string}
  | {readonly type: 'jumped'; readonly path: Path}
  | {readonly type: 'turnedAway' | 'published' | 'dialogGone' | 'done'}

/**
 * The round after an event. One that does not belong to its step (an answer that comes after the
 * editor turned away, a second press) changes nothing.
 */
export function roundAfter(round: Round | undefined, event: RoundEvent): Round | undefined {
  switch (event.type) {
    case 'pressed':
      return round ?? {step: 'checking', origin: event.origin}
    case 'checked':
      return round?.step === 'checking' ? asking(round.origin, event) : round
    case 'chosen':
      if (round?.step !== 'asking') return round
      return event.chosen.length === 0
        ? leaveTo(round.origin)
        : {...round, step: 'waiting', chosen: event.chosen}
    case 'stored':
      return round?.step === 'waiting' ? {...round, step: 'publishing'} : round
    case 'refused':
      return round?.step === 'publishing'
        ? {...round, step: 'asking', failure: event.failure}
        : round
    case 'jumped':
      return leaveTo(event.path)
    case 'turnedAway':
    case 'published':
      return isOpen(round) ? leaveTo(round.origin) : round
    case 'dialogGone':
      return round?.step === 'leaving' ? {...round, isGone: true} : undefined
    case 'done':
      return undefined
  }
}

const leaveTo = (to: Element | Path | null): Round => ({step: 'leaving', to, isGone: false})

const asking = (
  origin: Element | null,
  {document, check, failure}: Extract<RoundEvent, {readonly type: 'checked'}>,
): Round => ({
  step: 'asking',
  document,
  check,
  origin,
  shownBy: new Set(),
  chosen: [],
  ...defined({failure}),
})
