/** What a page of a test says, as its author meant it. Times are on the clocks of Berlin. */
export interface Meant {
  /** `2027-05-06 18:00`, or a day alone. */
  readonly start?: string
  readonly end?: string
  readonly kind?: 'recurring' | 'ongoing'
  readonly status?: string
  readonly mode?: string
  readonly registration?: readonly string[]
  /** The last day to register. */
  readonly closes?: string
  readonly free?: true
  /** `25 EUR` */
  readonly price?: string
  readonly soldOut?: true
  readonly capacity?: number
  /** `18:00 Title` of each item of the programme. */
  readonly sessions?: readonly string[]
  readonly speakers?: readonly string[]
  /** Presented projects. */
  readonly projects?: readonly string[]
}

/** A page of an event: its front matter's title and `when` and `place`, its body, and what it says. */
export type LanguagePage = readonly [
  head: {readonly title: string; readonly when?: string; readonly place?: string},
  body: string,
  meant: Meant,
]
