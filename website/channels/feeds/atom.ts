import {asciiAddress} from '../../documents/webAddress.ts'
import {guidOf} from '../../entries/guid.ts'
import {type Xml, element, elementOf, xmlDocument} from '../../xml/xml.ts'
import {type ChannelContent, channelAddress, entrySettings} from '../channelContent.ts'
import {type FeedEntry, changedAt, feedEntries} from './feedEntries.ts'

/** @see https://www.rfc-editor.org/rfc/rfc4287 */
export function atom(content: ChannelContent, fileName: string): string {
  const {title, description, language, pageUrl, siteUrl, scope} = content
  const entries = feedEntries(content)
  const {uidHost} = entrySettings(content)
  return xmlDocument(
    element(
      'feed',
      {xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language},
      element('id', {}, `urn:uuid:${guidOf(`${scope} ${new URL(pageUrl).pathname}@${uidHost}`)}`),
      element('title', {}, title),
      ...elementOf('subtitle', description),
      element('updated', {}, changedAt(entries)),
      element('author', {}, element('name', {}, title), element('uri', {}, asciiAddress(siteUrl))),
      element('generator', {}, 'Lectern'),
      element('link', {rel: 'alternate', type: 'text/html', href: asciiAddress(pageUrl)}),
      element('link', {
        rel: 'self',
        type: 'application/atom+xml',
        href: channelAddress(content, fileName),
      }),
      ...entries.map(entryElement),
    ),
  )
}

const entryElement = (entry: FeedEntry): Xml =>
  element(
    'entry',
    {'xml:lang': entry.language},
    element('id', {}, entry.id),
    element('title', {}, entry.title),
    element('updated', {}, entry.changedAt),
    ...(entry.url === undefined
      ? []
      : [element('link', {rel: 'alternate', type: 'text/html', href: asciiAddress(entry.url)})]),
    ...elementOf('summary', entry.summary),
    element('content', {type: 'html'}, entry.html),
  )
