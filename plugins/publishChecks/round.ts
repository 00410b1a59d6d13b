import type {Path, SanityDocument} from 'sanity'

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
