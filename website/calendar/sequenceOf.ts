import {millisecondsOf} from '../../content/time/moment.ts'

/** The first second of 2020, in milliseconds since 1970. */
export const sequenceStart = Date.UTC(2020, 0, 1)

/**
 * A number that grows with each change of a document, for calendars to tell a newer version by: the
 * seconds from 2020 until it was last changed. It fits 32 bits until 2088.
 *
 * @param updatedAt `_updatedAt` of the document, ISO 8601.
 * @see https://www.rfc-editor.org/rfc/rfc5545#section-3.8.7.4
 */
export function sequenceOf(updatedAt: string | undefined): number {
  return Math.max(
    0,
    Math.floor(((millisecondsOf(updatedAt) ?? sequenceStart) - sequenceStart) / 1000),
  )
}
