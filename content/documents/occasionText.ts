import {joinedText} from '../text/joinedText.ts'
import {periodText} from '../time/periodText.ts'
import {type Occasion, stated} from './occasion.ts'
import {statusText} from './statusText.ts'

/**
 * What tells two events apart, in one line: state if it is not as planned, when, and where.
 * "Cancelled · Tue 1 Dec 2020, 10:00–15:00 · City library"
 *
 * @param siteZone IANA name of the site's zone.
 */
export function occasionText(occasion: Occasion, siteZone: string): string {
  return joinedText(
    statusText(occasion),
    periodText(stated(occasion, 'period'), siteZone),
    placeText(occasion),
  )
}

const placeText = (occasion: Occasion): string | undefined => {
  const place = stated(occasion, 'place')
  return stated(occasion, 'attendanceMode') === 'online'
    ? 'Online'
    : (place?.name ?? place?.address)
}
