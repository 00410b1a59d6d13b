export const periodKinds = ['once', 'recurring', 'ongoing'] as const
export type PeriodKind = (typeof periodKinds)[number]

export interface Period {
  readonly _type: 'period'
  readonly kind: PeriodKind
  /** UTC, ISO 8601. All-day: local midnight of the first day. */
  readonly start?: string
  /** UTC, ISO 8601, only if stated. All-day: local midnight of the last day, inclusive. */
  readonly end?: string
  readonly allDay?: boolean
  /** IANA name. */
  readonly timeZone: string
  /** The words of the source, such as "1 December 13:30-14:20". */
  readonly text?: string
}
