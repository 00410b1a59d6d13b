import type {ContentDocument} from '../../../../content/documents/documents.ts'
import {defined} from '../../../../content/objects/defined.ts'
import type {InterpretedPage} from '../../interpret/interpretedPage.ts'
import type {PageType} from '../../interpret/pageTypes.ts'
import type {Message} from '../../messages/message.ts'
import type {ConvertOptions, Site} from '../../parse/jekyllSite.ts'
import type {PageEntry} from '../pageEntry.ts'
import type {SiteLinks} from '../siteLinks.ts'
import {onDayOfWhole} from './dayOfWhole.ts'
import {eventDocuments} from './event.ts'
import {groupDocuments} from './group.ts'
import type {PageContext} from './pageContext.ts'
import {projectDocuments} from './project.ts'
import {unmappedKeys} from './unmapped.ts'

const builders: Readonly<Record<PageType, (context: PageContext) => readonly ContentDocument[]>> = {
  event: eventDocuments,
  project: projectDocuments,
  group: groupDocuments,
}

export interface PageResult {
  readonly documents: readonly ContentDocument[]
  readonly messages: readonly Message[]
}

/** The page's own document with what of its front matter stands nowhere else. */
const withUnmapped = (
  document: ContentDocument,
  context: PageContext,
  messages: readonly Message[],
): ContentDocument => {
  if (document._type === 'translation.metadata') return document
  const {source} = document
  if (source === undefined || source.line !== undefined) return document
  const unmapped = unmappedKeys(document, context, messages)
  return {...document, source: {...source, ...defined({unmapped})}}
}

const byPlace = (a: Message, b: Message): number =>
  (a.place?.start.line ?? 0) - (b.place?.start.line ?? 0) ||
  (a.place?.start.column ?? 0) - (b.place?.start.column ?? 0)

/** Makes the documents of one page, and gives all that was noticed on it, in the order of its text. */
export function pageDocuments(
  interpreted: InterpretedPage & {readonly type: PageType},
  entry: PageEntry,
  links: SiteLinks,
  site: Pick<Site, 'asset' | 'config'>,
  {exact}: ConvertOptions,
): PageResult {
  const timed = onDayOfWhole(interpreted, links.whole(entry), site.config)
  const messages: Message[] = [...timed.messages]
  const context: PageContext = {
    ...timed,
    entry,
    links,
    site,
    exact,
    report: (message) => messages.push(message),
  }
  const documents = builders[interpreted.type](context).map((document) =>
    withUnmapped(document, context, messages),
  )
  return {documents, messages: messages.toSorted(byPlace)}
}
