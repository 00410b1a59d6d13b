import {calendarChannel} from './calendarChannel.ts'
import {
  type ChannelContent,
  type ChannelScope,
  channelInShape,
  channelScopes,
} from './channelContent.ts'
import {eventsJson} from './eventsJson.ts'
import {atom} from './feeds/atom.ts'
import {jsonFeed} from './feeds/jsonFeed.ts'
import {rss} from './feeds/rss.ts'
import {programmePage} from './programme/programmePage.tsx'
import {programmeScript} from './programme/programmeScript.ts'
import {scheduleJson} from './schedule/scheduleJson.ts'
import {scheduleXml} from './schedule/scheduleXml.ts'

/** One way in which others can have the programme. */
export interface Channel {
  readonly name: string
  /** In the folder of what it is about. It never changes: people have subscribed to it. */
  readonly fileName: string
  readonly mediaType: string
  /** What it can be about. */
  readonly scopes: readonly ChannelScope[]
  /** The file, the same for the same content; `undefined` where its format cannot say that there is nothing. */
  readonly write: (content: ChannelContent) => string | undefined
}

/** Of one content every format is made, so it is brought into shape once. */
const inShapeOnce = (() => {
  const made = new WeakMap<ChannelContent, ChannelContent>()
  return (content: ChannelContent): ChannelContent => {
    const shaped = made.get(content) ?? channelInShape(content)
    made.set(content, shaped)
    return shaped
  }
})()

type Writer = (content: ChannelContent, fileName: string) => string | undefined

const channel = (name: string, fileName: string, mediaType: string, writer: Writer): Channel => ({
  name,
  fileName,
  mediaType,
  scopes: channelScopes,
  write: (content) => writer(inShapeOnce(content), fileName),
})

/** Every channel, in the order in which a page offers them. */
export const channels: readonly Channel[] = [
  channel('calendar', 'events.ics', 'text/calendar; charset=utf-8', calendarChannel),
  channel('atom', 'feed.xml', 'application/atom+xml; charset=utf-8', atom),
  channel('rss', 'rss.xml', 'application/rss+xml; charset=utf-8', rss),
  channel('jsonFeed', 'feed.json', 'application/feed+json; charset=utf-8', jsonFeed),
  channel('events', 'events.json', 'application/ld+json; charset=utf-8', eventsJson),
  channel('scheduleXml', 'schedule.xml', 'application/xml; charset=utf-8', scheduleXml),
  channel('scheduleJson', 'schedule.json', 'application/json; charset=utf-8', scheduleJson),
  channel('programme', 'programme.html', 'text/html; charset=utf-8', programmePage),
  channel('programmeScript', 'programme.js', 'text/javascript; charset=utf-8', programmeScript),
]
