/** Asking costs as much as making a formatter, and the same few zones are asked for again and again. */
const known = new Map<string, boolean>()

/** Whether `timeZone` is the IANA name of a zone that is known here. */
export function isKnownTimeZone(timeZone: string): boolean {
  const answer = known.get(timeZone) ?? canFormatIn(timeZone)
  known.set(timeZone, answer)
  return answer
}

const canFormatIn = (timeZone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', {timeZone}).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** `timeZone`, or UTC where it is unknown. */
export function knownTimeZone(timeZone: string): string {
  return isKnownTimeZone(timeZone) ? timeZone : 'UTC'
}

/** The same time all year and every year as in UTC, which lists of zones leave out. */
const likeUtc = 'Africa/Abidjan'

/**
 * `timeZone` under the name that browsers list it by, which is often an older one: Asia/Calcutta for
 * Asia/Kolkata. Sanity's inputs know no other names, and show the computer's own zone instead.
 */
export function listedTimeZone(timeZone: string): string {
  const {timeZone: resolved} = new Intl.DateTimeFormat('en', {
    timeZone: knownTimeZone(timeZone),
  }).resolvedOptions()
  return resolved === 'UTC' ? likeUtc : resolved
}
