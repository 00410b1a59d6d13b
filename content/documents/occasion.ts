import type {Period} from '../time/period.ts'
import type {AttendanceMode, EventStatus, Place} from './documents.ts'

/** What an event, or a session with its event, says about itself; any part may be missing. */
export interface Occasion {
  readonly period?: Partial<Period>
  readonly status?: EventStatus
  readonly attendanceMode?: AttendanceMode
  readonly place?: Partial<Place>
  /** Of a session: its event. */
  readonly event?: Occasion
}

const statesSomething = {
  period: ({period}) => period?.start !== undefined || period?.text !== undefined,
  place: ({place}) => place?.name !== undefined || place?.address !== undefined,
  status: () => true,
  attendanceMode: () => true,
} as const satisfies Readonly<Record<string, (occasion: Occasion) => boolean>>

type Inherited = keyof typeof statesSomething

/**
 * What `occasion` states or, if it states nothing, what its event does. A period without dates and
 * words, and a place without name and address, state nothing.
 */
export function stated<Key extends Inherited>(
  occasion: Occasion,
  key: Key,
): Occasion[Key] | undefined {
  const own = statesSomething[key](occasion) ? occasion[key] : undefined
  return own ?? (occasion.event === undefined ? undefined : stated(occasion.event, key))
}
