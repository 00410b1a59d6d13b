/** What a check of an address found. `unsure`: the server would not say, or not yet. */
export const linkStatuses = ['ok', 'broken', 'unsure', 'skipped'] as const
export type LinkStatus = (typeof linkStatuses)[number]

export interface LinkCheck {
  readonly _key: string
  /** UTC, ISO 8601. */
  readonly checkedAt: string
  readonly status: LinkStatus
  /** One English sentence; none if all is well. */
  readonly reason?: string
  /** Of the last answer. */
  readonly httpStatus?: number
  /** Where redirects ended, if elsewhere. */
  readonly finalUrl?: string
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
  readonly reason?: string
  /** UTC, ISO 8601: of the latest check. */
  readonly checkedAt: string
  /** UTC, ISO 8601: the first of the failed checks in a row that the latest one ends. */
  readonly brokenSince?: string
  /** What the page of a known provider says of its tickets. */
  readonly offer?: 'soldOut' | 'closed'
  /** Newest first, bounded. */
  readonly history: readonly LinkCheck[]
}
