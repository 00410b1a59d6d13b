import type {Path, SanityDocument} from 'sanity'

import type {Check} from './check.ts'

/** The dialog is open. */
export interface OpenRound {
  readonly step: 'asking' | 'waiting' | 'publishing'
  readonly check: Check
  /** What had the focus when the button was pressed. */
  readonly origin: Element | null
  /** Which of its copies shows the dialog; see `useIsOnlyCopy`. */
  readonly shownBy: Set<string>
  /** What is published before the document itself. */
  readonly chosen: readonly SanityDocument[]
  readonly failure?: string
}

/** From the press of the publish button until the document is published or the editor turns away. */
export type Round =
  | {readonly step: 'checking'; readonly origin: Element | null}
  | {readonly step: 'leaving'; readonly origin: Element | null}
  | {readonly step: 'jumping'; readonly path: Path}
  | OpenRound

export function isOpen(round: Round | undefined): round is OpenRound {
  return round !== undefined && 'check' in round
}
