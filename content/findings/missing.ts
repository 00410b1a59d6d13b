import {type Occasion, stated} from '../documents/occasion.ts'
import type {Period} from '../time/period.ts'

/** Why people would not find their way to `occasion`, or `undefined` if they would. */
export function missingPlace(occasion: Occasion): string | undefined {
  const mode = stated(occasion, 'attendanceMode')
  if (mode === 'online' || stated(occasion, 'status') === 'movedOnline') return undefined
  const place = stated(occasion, 'place')
  if (place?.name !== undefined || place?.address !== undefined) return undefined
  return mode === undefined
    ? 'Say where it takes place: give a place, or choose “Online”.'
    : 'People come to the place, so say where it is: give its name or address.'
}

/** Why people would not know when to come, or `undefined` if they would. */
export function missingTime(period: Partial<Period> | undefined): string | undefined {
  const isKnown =
    period?.start !== undefined || period?.text !== undefined || period?.kind === 'ongoing'
  return isKnown ? undefined : 'Say when it takes place: give a date, or say it in words.'
}
