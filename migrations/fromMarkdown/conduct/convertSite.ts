import type {ContentDocument, EventDocument} from '../../../content/documents/documents.ts'
import {defined} from '../../../content/objects/defined.ts'
import type {InterpretedPage} from '../interpret/interpretedPage.ts'
import {joinedDocuments} from '../link/documents/joinedDocuments.ts'
import {pageDocuments} from '../link/documents/pageDocuments.ts'
import {Entries} from '../link/index/entries.ts'
import {KeyIndex} from '../link/index/keyIndex.ts'
import {PackedList} from '../link/index/packedList.ts'
import {linkSite} from '../link/linkSite.ts'
import {startNamedPages} from '../link/named/namedPages.ts'
import {pageAddresses} from '../link/pageAddresses.ts'
import {surveyPage} from '../link/surveyPage.ts'
import {pageMapper} from '../mapping/pageMapper.ts'
import {makeMessage} from '../messages/makeMessage.ts'
import type {Message} from '../messages/message.ts'
import {type ByteStore, memoryStore} from '../parse/byteStore.ts'
import type {Converted, ConvertOptions, Site, SiteFile} from '../parse/jekyllSite.ts'
import {interpretFile} from './interpretFile.ts'
import {learnSite} from './learnSite.ts'
import {startMappingUse} from './mappingUse.ts'
import {assumed, littleImported, startFolders, zoneAssumed} from './siteMessages.ts'

/**
 * Of a site of so many pages, with so much text (UTF-16 code units), the interpreted pages stay in
 * memory between the two passes. Of a larger one none is kept: all would be dropped again.
 */
const mostCachedPages = 1500
const mostCached = 5_000_000
/** What a page without text takes, as if it were text. */
const emptyPage = 1000

const isMessage = (read: SiteFile | Message): read is Message => 'ruleId' in read

const message = (told: Message): Converted => ({kind: 'message', message: told})

/** A page that no rule gives a type, or that the mapping leaves out. */
const notImported = ({page, isSkipped}: InterpretedPage): Message =>
  makeMessage('page-not-imported', {
    reason: isSkipped
      ? 'The mapping leaves the page out'
      : 'The page is no event, project or group by where it stands and what it says; it was left alone',
    source: 'link',
    path: page.path,
    ...defined({hint: isSkipped ? undefined : 'A mapping file can say what pages like this are.'}),
  })

const isTimed = ({period}: EventDocument, timeZone: string): boolean =>
  period?.start !== undefined && period.allDay !== true && period.timeZone === timeZone

/**
 * Turns a site into documents and messages: for each page, in the order of paths, its messages and
 * its documents; then the documents that pages make together. Pure and deterministic. It reads
 * every page twice: the first pass keeps of each only what other pages need to know, in `store`.
 */
export async function* convertSite(
  given: Site,
  options: ConvertOptions,
  store: ByteStore = memoryStore(),
): AsyncGenerator<Converted> {
  const site = await learnSite(given)
  for (const told of [...site.messages, ...assumed(site.config)]) yield message(told)

  const entries = new Entries(store)
  const otherAddresses = new PackedList<string>(store)
  const cache = new Map<string, InterpretedPage>()
  const mappingOf = pageMapper(site.config)
  let cached = 0
  const pages = site.pages.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))

  const interpret = async (path: string): Promise<InterpretedPage | Message> => {
    const known = cache.get(path)
    if (known !== undefined) return known
    const file = await site.read(path)
    if (isMessage(file)) return file
    const interpreted = interpretFile(file, site.config, options, mappingOf)
    if (pages.length > mostCachedPages || cached > mostCached) return interpreted
    cached += emptyPage + file.text.length
    if (cached > mostCached) cache.clear()
    else cache.set(path, interpreted)
    return interpreted
  }

  /** For each page the place of its entry from 1; 0 for none. */
  const placeOf = new Uint32Array(pages.length)
  const folders = startFolders()
  const use = startMappingUse(site.config.mapping)
  const named = startNamedPages(site.config)
  for (const [index, path] of pages.entries()) {
    const interpreted = await interpret(path)
    if ('ruleId' in interpreted) continue
    const {page, type} = interpreted
    folders.add(interpreted)
    use.add(interpreted)
    if (interpreted.named !== undefined) named.add(interpreted, interpreted.named)
    if (type === undefined) {
      for (const address of pageAddresses(page)) otherAddresses.add(address)
      continue
    }
    entries.add(surveyPage(interpreted, type, site.config.origins.length > 0, entries.length))
    placeOf[index] = entries.length
  }

  for (const told of [...folders.messages(), ...use.messages()]) yield message(told)

  const known = new KeyIndex(otherAddresses, otherAddresses.entries(), (address) => [address])
  const linked = linkSite(
    entries,
    (address) => known.first(address) !== undefined,
    site.config,
    named.pages,
  )

  /** Pages that no rule names, and events with a time in the site's zone. */
  let [left, timed] = [0, 0]
  const isInZone = (document: ContentDocument): boolean =>
    document._type === 'event' && isTimed(document, site.config.timeZone)
  for (const [index, path] of pages.entries()) {
    const interpreted = await interpret(path)
    if ('ruleId' in interpreted) {
      yield message(interpreted)
      continue
    }
    cache.delete(path)
    const {type} = interpreted
    const place = placeOf[index] ?? 0
    if (interpreted.named !== undefined) continue
    if (type === undefined || place === 0) {
      if (!interpreted.isSkipped) left += 1
      yield message(notImported(interpreted))
      continue
    }
    const {documents, messages} = pageDocuments(
      {...interpreted, type},
      entries.at(place - 1),
      linked.links,
      site,
      options,
    )
    for (const told of messages) yield message(told)
    for (const document of documents) {
      if (isInZone(document)) timed += 1
      yield {kind: 'document', document}
    }
  }

  const late = [
    ...zoneAssumed(site.config, timed),
    ...littleImported(entries.length + named.count(), entries.length + named.count() + left),
  ]
  for (const told of late) yield message(told)

  const assetOf = (original: string): string | undefined => {
    const file = site.asset(original)
    return file === undefined ? undefined : `image@file://./${file}`
  }
  for (const document of joinedDocuments(linked, site.config.language, assetOf)) {
    const source = 'source' in document ? document.source : undefined
    if (source !== undefined && source.line === undefined) {
      for (const told of named.take(source.path)) yield message(told)
    }
    yield {kind: 'document', document}
  }
  for (const told of named.rest()) yield message(told)
}
