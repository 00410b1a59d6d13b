import {periodText} from '../time/periodText.ts'
import type {BrokenLink} from './findingContext.ts'

/** "The recording does not work since Tue 3 Mar 2026: The server answered 404." */
export function brokenSince(
  subject: string,
  {brokenSince: since, reason}: BrokenLink,
  timeZone: string,
): string {
  const day =
    since === undefined
      ? undefined
      : periodText({kind: 'once', start: since, allDay: true}, timeZone)
  const fact =
    day === undefined ? `${subject} does not work` : `${subject} has not worked since ${day}`
  return `${reason === undefined ? fact : `${fact}: ${reason.replace(/\.$/u, '')}`}. Check the address.`
}
