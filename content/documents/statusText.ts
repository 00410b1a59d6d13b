import type {EventStatus} from './documents.ts'
import {type Occasion, stated} from './occasion.ts'

const statusWords: Readonly<Partial<Record<EventStatus, string>>> = {
  cancelled: 'Cancelled',
  postponed: 'Postponed',
  rescheduled: 'New date',
  movedOnline: 'Moved online',
}

/** The state of an event or session in a word, where it is not as planned. */
export function statusText(occasion: Occasion): string | undefined {
  const status = stated(occasion, 'status')
  return status === undefined ? undefined : statusWords[status]
}
