import {makeMessage} from '../../messages/makeMessage.ts'
import type {Message} from '../../messages/message.ts'
import type {ParsedPage} from '../../parse/page.ts'
import {commonZone, isTimeZone} from '../../parse/timeZones.ts'
import type {PeriodSources} from './periodSources.ts'
import {noon} from './zonedTime.ts'
import {zoneOn} from './zoneOn.ts'

interface PageZone {
  /** IANA name. */
  readonly timeZone: string
  readonly messages: readonly Message[]
}

/**
 * The zone of a page's clocks: the one it names, also by a name of every day (`PST`), else the
 * site's. Of a name of every day the page's date tells whether the site's own zone is meant.
 */
export function pageZone(
  page: ParsedPage,
  {zone, start}: Pick<PeriodSources, 'zone' | 'start'>,
  siteZone: string,
): PageZone {
  if (zone === undefined) return {timeZone: siteZone, messages: []}
  const {text, source} = zone
  if (isTimeZone(text)) return {timeZone: text, messages: []}
  const common =
    start === undefined
      ? commonZone(text, siteZone)
      : zoneOn(text, start.day, start.time ?? noon, siteZone)
  const timeZone = common ?? siteZone
  const message = makeMessage(common === undefined ? 'unknown-time-zone' : 'time-zone-taken', {
    source: 'interpret',
    path: page.path,
    place: source.place,
    reason:
      common === undefined
        ? `Unknown time zone \`${text}\`; times are read in \`${timeZone}\`, the site's`
        : `\`${text}\` is no IANA name; it is taken for \`${timeZone}\``,
    hint: 'Write an IANA name such as `Europe/Helsinki`.',
    actual: text,
    expected: timeZone,
  })
  return {timeZone, messages: [message]}
}
