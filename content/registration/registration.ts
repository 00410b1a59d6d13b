export const registrationKinds = [
  'registration',
  'tickets',
  'waitingList',
  'callForProposals',
  'livestream',
] as const
export type RegistrationKind = (typeof registrationKinds)[number]

export interface Price {
  readonly free?: boolean
  /** Decimal, in major units of `currency`. */
  readonly amount?: number
  /** ISO 4217. */
  readonly currency?: string
  readonly note?: string
}

export interface RegistrationLink {
  readonly _type: 'registrationLink'
  readonly _key: string
  readonly url: string
  readonly label?: string
  readonly kind: RegistrationKind
  /** UTC, ISO 8601. */
  readonly opens?: string
  /** UTC, ISO 8601. */
  readonly closes?: string
  readonly price?: Price
  readonly capacity?: number
  readonly soldOut?: boolean
  readonly note?: string
}
