import {defined} from '../../../content/objects/defined.ts'
import {cleanText} from '../../../content/text/cleanText.ts'
import {asciiAddress} from '../../documents/webAddress.ts'
import {saysWhen} from '../../entries/entriesOf.ts'
import type {Entry} from '../../entries/entry.ts'
import {guidOf} from '../../entries/guid.ts'
import {spanTexts} from '../../entries/spanTexts.ts'
import {
  type ChannelContent,
  channelAddress,
  entrySettings,
  eventEntries,
  partEntries,
} from '../channelContent.ts'
import {type ScheduleDay, daysOf} from './days.ts'
import {acronymOf, identified} from './ids.ts'
import {itemsOf} from './item.ts'
import {placed} from './place.ts'
import {groupTitles, talkOf} from './talk.ts'

/** A programme as `schedule.xml` and `schedule.json` know it, which differ only in how they write it. */
export interface Schedule {
  /** Another one whenever something in it is another. */
  readonly version: string
  readonly title: string
  readonly acronym: string
  /** A moment with its offset or, of whole days, a date. */
  readonly start: string
  readonly end: string
  /** IANA name. */
  readonly timeZone: string
  /** Where the file is. */
  readonly address: string
  readonly url: string
  readonly days: readonly ScheduleDay[]
}

/**
 * The programme of an event or, of many events, when each of them is; `undefined` without any date,
 * because neither format has a way to say that there is nothing.
 */
export function scheduleOf(content: ChannelContent, fileName: string): Schedule | undefined {
  const {title, pageUrl, timeZone, scope, siteUrl} = content
  const events = eventEntries(content)
  const parts = partEntries(content).filter(saysWhen)
  const items = (parts.length === 0 ? events : parts).flatMap(itemsOf)
  const [event] = scope === 'event' ? events : []
  const slug =
    event?.document.slug?.current ?? new URL(scope === 'all' ? siteUrl : pageUrl).pathname
  const acronym = acronymOf(scope === 'all' ? entrySettings(content).uidHost : slug)
  const background = {content, groups: groupTitles(content)}
  const days = daysOf(placed(identified(items, acronym), event), (item) => talkOf(item, background))
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return undefined
  return {
    version: versionOf(items.map(({entry, name}) => `${name} ${entry.updatedAt ?? ''}`)),
    title: cleanText(title),
    acronym,
    start: first.start,
    end: last.end,
    ...ownDates(event),
    timeZone: event?.span?.timeZone ?? timeZone,
    address: channelAddress(content, fileName),
    url: asciiAddress(pageUrl),
    days,
  }
}

const ownDates = (event: Entry | undefined): {readonly start?: string; readonly end?: string} =>
  event?.span === undefined ? {} : defined(spanTexts(event.span))

const versionOf = (items: readonly string[]): string => guidOf(items.join('\n')).slice(0, 8)
