/** What a check of an address found. `unsure`: the server would not say, or not yet. */
export const linkStatuses = ['ok', 'broken', 'unsure', 'skipped'] as const
export type LinkStatus = (typeof linkStatuses)[number]

/** Why an address is not simply `ok`. docs/links.md explains each. */
export const linkCauses = [
  'notFound',
  'gone',
  'saysNotFound',
  'malformed',
  'unknownHost',
  'unreachable',
  'timedOut',
  'serverError',
  'redirectLoop',
  'tooManyRedirects',
  'certificateExpired',
  'certificateSelfSigned',
  'certificateOfOtherHost',
  'certificateUntrusted',
  'certificateIncomplete',
  'toStartPage',
  'loginNeeded',
  'refusedUs',
  'tooManyRequests',
  'unavailable',
  'botWall',
  'robots',
  'privateAddress',
  'reservedName',
  'unusualPort',
  'withPassword',
  'otherScheme',
  'ownSite',
] as const
export type LinkCause = (typeof linkCauses)[number]

export interface LinkCheck {
  readonly _key: string
  /** UTC, ISO 8601. */
  readonly checkedAt: string
  readonly status: LinkStatus
  readonly cause?: LinkCause
  /** One English sentence; none if all is well. */
  readonly reason?: string
  /** Of the last answer. */
  readonly httpStatus?: number
  /** Where redirects ended, if elsewhere. */
  readonly finalUrl?: string
}

/** One step on the way from an address to the page. */
export interface LinkRedirect {
  readonly _key: string
  /** 301, 302, 303, 307 or 308. */
  readonly httpStatus: number
  /** Where it leads. */
  readonly url: string
}

/**
 * What is known of an address that documents link to: one record an address, whatever documents name
 * it. Its dotted `_id` hides it from readers without a token.
 */
export interface LinkRecord {
  /** `lectern.link.` and a digest of `url`. */
  readonly _id: string
  readonly _type: 'lectern.link'
  /** As the documents have it. */
  readonly url: string
  readonly status: LinkStatus
  readonly cause?: LinkCause
  readonly reason?: string
  /** UTC, ISO 8601: of the latest check. */
  readonly checkedAt: string
  /** UTC, ISO 8601: the first of the failed checks in a row that the latest one ends. */
  readonly brokenSince?: string
  /** Where the page has moved for good: what the documents should say instead. */
  readonly movedTo?: string
  /** Of the latest check, bounded. */
  readonly redirects?: readonly LinkRedirect[]
  /** What the page of a known provider says of its tickets. */
  readonly offer?: 'soldOut' | 'closed'
  /** Newest first, bounded. */
  readonly history: readonly LinkCheck[]
}
