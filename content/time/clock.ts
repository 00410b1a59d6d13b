/** What time it is, and where. */
export interface Clock {
  readonly now: Date
  /** IANA name of the site's zone, in which a period lies that names none. */
  readonly timeZone: string
}
