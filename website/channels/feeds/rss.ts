import {asciiAddress} from '../../documents/webAddress.ts'
import {type Xml, element, elementOf, xmlDocument} from '../../xml/xml.ts'
import {type ChannelContent, channelAddress} from '../channelContent.ts'
import {type FeedEntry, changedAt, feedEntries} from './feedEntries.ts'

/** @see https://www.rssboard.org/rss-specification */
export function rss(content: ChannelContent, fileName: string): string {
  const {title, description, language, pageUrl} = content
  const entries = feedEntries(content)
  const channel = element(
    'channel',
    {},
    element('title', {}, title),
    element('link', {}, asciiAddress(pageUrl)),
    element('description', {}, description ?? title),
    element('language', {}, language),
    element('lastBuildDate', {}, rfc822(changedAt(entries))),
    element('generator', {}, 'Lectern'),
    element('docs', {}, 'https://www.rssboard.org/rss-specification'),
    element('atom:link', {
      rel: 'self',
      type: 'application/rss+xml',
      href: channelAddress(content, fileName),
    }),
    ...entries.map(itemElement),
  )
  const namespaces = {
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  }
  return xmlDocument(element('rss', {version: '2.0', ...namespaces}, channel))
}

const itemElement = (entry: FeedEntry): Xml =>
  element(
    'item',
    {},
    element('title', {}, entry.title),
    ...elementOf('link', entry.url === undefined ? undefined : asciiAddress(entry.url)),
    element('guid', {isPermaLink: 'false'}, entry.id),
    element('pubDate', {}, rfc822(entry.changedAt)),
    ...elementOf('description', entry.summary),
    element('content:encoded', {}, entry.html),
  )

/** "Sun, 01 Dec 2030 09:00:00 GMT" */
const rfc822 = (moment: string): string => new Date(moment).toUTCString()
