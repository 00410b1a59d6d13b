import {joinedText} from '../text/joinedText.ts'
import {periodText} from '../time/periodText.ts'
import type {EventStatus} from './documents.ts'
import {type Occasion, stated} from './occasion.ts'

const statusWords: Readonly<Partial<Record<EventStatus, string>>> = {
  cancelled: 'Cancelled',
  postponed: 'Postponed',
  rescheduled: 'New date',
  movedOnline: 'Moved online',
}

/**
 * What tells two events apart, in one line: state if it is not as planned, when, and where.
 * "Cancelled · Tue 1 Dec 2020, 10:00–15:00 · City library"
 */
export function occasionText(occasion: Occasion): string {
  const status = stated(occasion, 'status')
  return joinedText(
    status === undefined ? undefined : statusWords[status],
    periodText(stated(occasion, 'period')),
    placeText(occasion),
  )
}

const placeText = (occasion: Occasion): string | undefined => {
  const place = stated(occasion, 'place')
  return stated(occasion, 'attendanceMode') === 'online'
    ? 'Online'
    : (place?.name ?? place?.address)
}
