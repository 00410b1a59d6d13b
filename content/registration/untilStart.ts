import {type Occasion, stated} from '../documents/occasion.ts'
import {millisecondsOf} from '../time/moment.ts'

/**
 * When registration closes unless somebody says otherwise: at the start of what one registers for.
 * `undefined` where that says nothing: without a start, or where something recurs or goes on.
 *
 * @param occasion The event, or the session with its event.
 */
export function untilStart(occasion: Occasion): string | undefined {
  const period = stated(occasion, 'period')
  const start = millisecondsOf(period?.start)
  if (start === undefined || (period?.kind ?? 'once') !== 'once') return undefined
  return new Date(start).toISOString()
}

/** What a new link starts with: an event that has begun would close it at once. */
export function defaultCloses(occasion: Occasion, now: Date): string | undefined {
  const start = untilStart(occasion)
  return start !== undefined && Date.parse(start) > now.getTime() ? start : undefined
}
