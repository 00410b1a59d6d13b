import {joinedText} from '../text/joinedText.ts'
import {hoursText} from '../time/hoursText.ts'
import {periodText} from '../time/periodText.ts'
import type {Occasion} from './occasion.ts'
import {occasionText} from './occasionText.ts'
import {statusText} from './statusText.ts'

interface Session extends Occasion {
  readonly room?: string
  readonly eventTitle?: string
}

/**
 * What tells two sessions of an event apart comes first, in one line: state if it is not as planned,
 * its hours and room, then what it is, the day and the event.
 * "10:00–10:45 · Sal B · Draft session · Sun 1 Dec 2030 · Kartdagen"
 *
 * @param what it is, such as that it is a draft.
 */
export function sessionText(
  {room, eventTitle, ...session}: Session,
  siteZone: string,
  what?: string,
): string {
  const hours = hoursText(session.period, siteZone)
  return hours === undefined
    ? joinedText(room, what, occasionText(session, siteZone), eventTitle)
    : joinedText(
        statusText(session),
        hours,
        room,
        what,
        periodText({...session.period, allDay: true}, siteZone),
        eventTitle,
      )
}
