import {calendarText} from '../calendar/calendarText.ts'
import {contentLine, textLine, uriLine} from '../calendar/contentLine.ts'
import {saysWhen} from '../entries/entriesOf.ts'
import {type ChannelContent, channelAddress, eventEntries, partEntries} from './channelContent.ts'

/** How often phones ask again. @see https://www.rfc-editor.org/rfc/rfc5545#section-3.3.6 */
const everyHour = 'PT1H'

/**
 * A calendar to subscribe to. One without dates is an empty calendar, for what may come.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7986
 */
export function calendarChannel(content: ChannelContent, fileName: string): string {
  const {title, description, timeZone, pageUrl} = content
  const head = [
    ...textLine('NAME', title),
    ...textLine('X-WR-CALNAME', title),
    ...textLine('DESCRIPTION', description),
    ...textLine('X-WR-CALDESC', description),
    ...textLine('X-WR-TIMEZONE', timeZone),
    contentLine('REFRESH-INTERVAL;VALUE=DURATION', everyHour),
    contentLine('X-PUBLISHED-TTL', everyHour),
    ...uriLine('URL', pageUrl),
    ...uriLine('SOURCE;VALUE=URI', channelAddress(content, fileName)),
  ]
  return calendarText(head, [...eventEntries(content), ...partEntries(content).filter(saysWhen)])
}

/** The address by which a phone subscribes to a calendar instead of opening it once. */
export function webcalAddress(address: string): string {
  return address.replace(/^https?:/i, 'webcal:')
}
