import type {AttendanceMode, EventStatus, Place} from './documents.ts'
import type {Period} from './period.ts'

/** What an event, or a session with its event, says about itself; any part may be missing. */
export interface Occasion {
  readonly period?: Partial<Period>
  readonly status?: EventStatus
  readonly attendanceMode?: AttendanceMode
  readonly place?: Partial<Place>
  /** Of a session: its event. */
  readonly event?: Occasion
}

type Inherited = 'period' | 'status' | 'attendanceMode' | 'place'

/** What `occasion` states or, if it states nothing, what its event does. */
export function stated<Key extends Inherited>(
  occasion: Occasion,
  key: Key,
): Occasion[Key] | undefined {
  return occasion[key] ?? (occasion.event === undefined ? undefined : stated(occasion.event, key))
}
