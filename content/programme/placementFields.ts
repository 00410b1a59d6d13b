import {defined} from '../objects/defined.ts'
import {type Change, fieldChange} from './change.ts'
import {type FieldValues, valueAt} from './mutation.ts'
import type {Placements} from './operations.ts'
import type {Placement} from './programmeSession.ts'
import {type Documents, shownDocument, type StoredDocument} from './stored.ts'

/**
 * What is to be written so that each session stands where it is to. Only what becomes another value is
 * named, so that a move in time and a move to another room by two editors both stay.
 *
 * @param timeZone IANA name of the event's zone.
 */
export function placementChanges(
  documents: Documents,
  placements: Placements,
  timeZone: string,
): readonly Change[] {
  return [...placements].flatMap(([id, placement]) => {
    const shown = shownDocument(documents, id)
    return shown === undefined
      ? []
      : (fieldChange(documents, id, placementFields(shown, placement, timeZone)) ?? [])
  })
}

const iso = (moment: number | undefined): string | undefined =>
  moment === undefined ? undefined : new Date(moment).toISOString()

const placementFields = (
  document: StoredDocument,
  {start, end, room}: Placement,
  timeZone: string,
): FieldValues => {
  const period = valueAt(document, 'period')
  const roomField = sameRoom(valueAt(document, 'room'), room) ? {} : {room}
  if (typeof period !== 'object' || period === null) {
    return start === undefined ? roomField : {...roomField, period: newPeriod(start, end, timeZone)}
  }
  const times = {'period.start': iso(start), 'period.end': iso(end)}
  const isSame =
    sameMoment(valueAt(period, 'start'), start) && sameMoment(valueAt(period, 'end'), end)
  if (isSame) return roomField
  return {
    ...roomField,
    ...times,
    // Words of another time, and days instead of hours, say something else from now on.
    'period.text': undefined,
    'period.allDay': undefined,
    ...defined({
      'period.kind':
        valueAt(period, 'kind') === undefined && start === undefined ? undefined : 'once',
    }),
  }
}

const newPeriod = (start: number, end: number | undefined, timeZone: string) => ({
  _type: 'period',
  kind: 'once',
  timeZone,
  start: new Date(start).toISOString(),
  ...defined({end: end === undefined ? undefined : new Date(end).toISOString()}),
})

/** A moment can be written in more than one way; what says the same stays as it is. */
const sameMoment = (stored: unknown, moment: number | undefined): boolean =>
  typeof stored === 'string' && stored !== '' ? Date.parse(stored) === moment : moment === undefined

const sameRoom = (stored: unknown, room: string | undefined): boolean =>
  (typeof stored === 'string' ? stored.trim().replace(/\s+/gu, ' ') : '') === (room ?? '')
