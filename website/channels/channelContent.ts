import type {Language} from '../../content/language/language.ts'
import {inShape} from '../documents/inShape.ts'
import type {PageContent} from '../documents/pageContent.ts'
import type {OccasionDocument, PageDocument} from '../documents/pageDocument.ts'
import type {RelatedPage} from '../documents/relatedDocument.ts'
import {mainEntry, programmeEntries} from '../entries/entriesOf.ts'
import type {Entry, EntrySettings} from '../entries/entry.ts'
import type {PageSettings} from '../page/settings.ts'

/** What a channel can be about: all events, those of a group or in a language, or one with its programme. */
export const channelScopes = ['all', 'group', 'language', 'event'] as const
export type ChannelScope = (typeof channelScopes)[number]

/** All that the channels of one scope need: every one of them is made of the same. */
export interface ChannelContent extends Pick<PageSettings, 'now' | 'timeZone' | 'imageUrl'> {
  readonly scope: ChannelScope
  /**
   * The events, each with what `relatedQuery` answers for it. Of an event and its translation a channel
   * should have one, or calendars show both. Of the scope `event`: the one that it is about.
   */
  readonly events: readonly PageContent<OccasionDocument>[]
  /** What subscribers see in their list: the name of the site or group, the title of the event. */
  readonly title: string
  readonly description?: string
  readonly language: Language
  /** Full address of the site's first page. */
  readonly siteUrl: string
  /** Full address of the page that shows the same to people. */
  readonly pageUrl: string
  /** Full address of the folder in which the files of these channels are, with a `/` at its end. */
  readonly folderUrl: string
  /** The full address of a page. */
  readonly urlOf: (page: PageDocument | RelatedPage) => string | undefined
  /**
   * With a document's `_id` it is its name in all channels, so it must never change, even if the site
   * moves. The host of `siteUrl` unless given.
   */
  readonly uidHost?: string
}

/** The same with every document in the shape that its type promises. */
export function channelInShape(content: ChannelContent): ChannelContent {
  return {...content, events: content.events.map(inShape)}
}

export function entrySettings({timeZone, urlOf, siteUrl, uidHost}: ChannelContent): EntrySettings {
  return {timeZone, urlOf, uidHost: uidHost ?? new URL(siteUrl).hostname}
}

/** The events that a channel is about, each by itself. */
export function eventEntries(content: ChannelContent): readonly Entry[] {
  const settings = entrySettings(content)
  return content.events.map((event) => mainEntry(event, settings))
}

/** What happens at an event; nothing of a channel of many, which tells of each as a whole. */
export function partEntries(content: ChannelContent): readonly Entry[] {
  const settings = entrySettings(content)
  return content.scope === 'event'
    ? content.events.flatMap((event) => programmeEntries(event, settings))
    : []
}

/** Everything that a channel lists. */
export function entriesOf(content: ChannelContent): readonly Entry[] {
  return [...eventEntries(content), ...partEntries(content)]
}

/** Full address of a file among these channels. */
export function channelAddress({folderUrl}: ChannelContent, fileName: string): string {
  return new URL(fileName, folderUrl).href
}
