import type {LinkCause, LinkRecord, LinkStatus} from '../../content/links/linkRecord.ts'
import {causes} from './causes.ts'

/** A step of a way that redirects lead. */
export interface Redirect {
  readonly httpStatus: number
  readonly url: string
}

/** What one check found, before earlier checks are looked at. */
export interface Outcome {
  readonly status: LinkStatus
  readonly cause?: LinkCause
  readonly reason?: string
  readonly httpStatus?: number
  readonly finalUrl?: string
  readonly movedTo?: string
  readonly redirects: readonly Redirect[]
  readonly offer?: NonNullable<LinkRecord['offer']>
}

type Details = Partial<Omit<Outcome, 'status' | 'cause'>>

/** `reason` is the cause's own sentence unless `details` have a better one. */
export function outcomeOf(cause: LinkCause, details: Details = {}): Outcome {
  return {
    status: causes[cause].status,
    cause,
    reason: causes[cause].sentence,
    redirects: [],
    ...details,
  }
}
