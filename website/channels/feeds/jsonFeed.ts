import {defined} from '../../../content/objects/defined.ts'
import {asciiAddress} from '../../documents/webAddress.ts'
import {whereOf} from '../../entries/entry.ts'
import {spanTexts} from '../../entries/spanTexts.ts'
import {type ChannelContent, channelAddress} from '../channelContent.ts'
import {type FeedEntry, feedEntries} from './feedEntries.ts'

/** With `_event`, an extension of ours, for programs. @see https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(content: ChannelContent, fileName: string): string {
  const {title, description, language, pageUrl} = content
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    ...defined({description}),
    language,
    home_page_url: asciiAddress(pageUrl),
    feed_url: channelAddress(content, fileName),
    items: feedEntries(content).map(itemOf),
  }
  return `${JSON.stringify(feed, undefined, 1)}\n`
}

const itemOf = (entry: FeedEntry) => {
  const {id, title, url, summary, language, changedAt, html, status, span} = entry
  return {
    id,
    title,
    ...defined({url: url && asciiAddress(url), summary, language}),
    content_html: html,
    date_modified: changedAt,
    _event: {
      about: 'https://schema.org/Event',
      status,
      ...(span === undefined ? {} : {...spanTexts(span), timeZone: span.timeZone}),
      ...defined({location: whereOf(entry)}),
    },
  }
}
