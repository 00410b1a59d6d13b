import {getPublishedId} from '@sanity/client/csm'

import {hasStandIn} from '../../../content/text/standIns.ts'
import {withAssets} from '../../fromMarkdown/dataset/assetReferences.ts'
import type {BaseEntry} from '../../fromMarkdown/dataset/baseRecords.ts'
import {type JsonDocument, toJson} from '../../fromMarkdown/dataset/json.ts'
import {sameContent} from '../../fromMarkdown/merge/contentText.ts'
import {sameDocument} from '../../fromMarkdown/merge/sameDocument.ts'
import {saysUnread} from '../../fromMarkdown/messages/unreadPage.ts'
import type {Holdings} from '../dataset/holdings.ts'
import type {AssetId} from '../reading/pageContent.ts'
import type {PageReading, SiteReading} from '../reading/siteReader.ts'

/** What an import said of documents last, by their ids. */
type Said = ReadonlyMap<string, BaseEntry & {readonly content: JsonDocument}>

/**
 * Whether nothing, or next to nothing, of a page can be read; or no day, so that its text waits with the
 * programme in it.
 */
export function isUnread({messages, documents: [own]}: PageReading, said: Said): boolean {
  const before = own === undefined ? undefined : said.get(getPublishedId(own._id))?.content
  const waits =
    messages.some(({unread = []}) => unread.includes('period')) &&
    hasStandIn(before?.['body'], 'schedule') &&
    !(own !== undefined && 'body' in own && hasStandIn(own.body, 'schedule'))
  return waits || messages.some(saysUnread)
}

const hasUnreadValues = ({messages}: PageReading): boolean =>
  messages.some(({unread = []}) => unread.length > 0)

/** Ids of what imports found in pages that cannot be read, or not all of which can be. */
export function behindUnread(
  {pages}: SiteReading,
  entries: ReadonlyMap<string, BaseEntry>,
): readonly string[] {
  const isPage = (path: string | undefined): boolean => {
    const page = path === undefined ? undefined : pages.get(path)
    return page !== undefined && (page.messages.some(saysUnread) || hasUnreadValues(page))
  }
  return [...entries.values()].flatMap(({document, path, within}) =>
    isPage(path ?? within) ? [document] : [],
  )
}

/** Paths of the pages whose documents editors have changed since an import said something of them. */
export function editedPages(
  said: Said,
  {published}: Pick<Holdings, 'published'>,
): ReadonlySet<string> {
  return new Set(
    [...said.values()].flatMap(({document, path, within, content}) => {
      const now = published.get(document)
      return now === undefined || sameDocument(now, content) ? [] : [path ?? within ?? document]
    }),
  )
}

const asRead = (now: JsonDocument, said: JsonDocument, site: JsonDocument): JsonDocument => {
  const names = new Set([...Object.keys(now), ...Object.keys(site)])
  const fields = [...names].flatMap((name) => {
    const isEditors = name.startsWith('_') || !sameContent(now[name], said[name])
    const value = isEditors ? now[name] : site[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return {...Object.fromEntries(fields), _id: now._id, _type: now._type}
}

/**
 * What is to be written into the site: pages of which not all can be read keep what they say, but for
 * what editors changed since. What an import kept of them is no reason to write over them.
 */
export function withUnreadSides(
  holdings: Holdings,
  {pages}: SiteReading,
  said: Said,
  assetId: AssetId,
): Holdings {
  const published = new Map(holdings.published)
  for (const page of [...pages.values()].filter(hasUnreadValues)) {
    for (const document of page.documents) {
      const id = getPublishedId(document._id)
      const [now, before] = [published.get(id), said.get(id)?.content]
      if (now === undefined || before === undefined || now._type !== document._type) continue
      published.set(id, asRead(now, before, withAssets(toJson(document), assetId)))
    }
  }
  return {...holdings, published}
}
