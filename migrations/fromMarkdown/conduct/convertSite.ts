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
import {pageMappings} from '../mapping/pageMapper.ts'
import {makeMessage} from '../messages/makeMessage.ts'
import type {Message} from '../messages/message.ts'
import {type ByteStore, memoryStore} from '../parse/byteStore.ts'
import {digestIn} from '../parse/digestIn.ts'
import type {Converted, ConvertOptions, Site, SiteFile} from '../parse/jekyllSite.ts'
import {hash} from '../parse/keys.ts'
import {sourceOf} from '../parse/sources/sourceOf.ts'
import {
  countCodes,
  joinedPrint,
  type KeptPage,
  type PageMemory,
  surveyPrint,
  surveyWith,
} from './keptPage.ts'
import {learnSite} from './learnSite.ts'
import {startMappingUse} from './mappingUse.ts'
import {type PageReading, readingAlone, type ReadingSetup} from './pageReading.ts'
import {shelfInMemory} from './pageShelf.ts'
import {
  assumed,
  languageAssumed,
  littleImported,
  startFolders,
  zoneAssumed,
} from './siteMessages.ts'

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

/** What a conversion may use besides. */
export interface Aids {
  /** For what the first pass finds. */
  readonly store?: ByteStore
  /** What interprets the pages. */
  readonly readingOf?: (setup: ReadingSetup) => PageReading
  /**
   * What an earlier conversion kept: pages that it knows, and of which it would say the same again,
   * are left out.
   */
  readonly memory?: PageMemory
}

const roomInMemory = {pages: 1500, text: 5_000_000} as const

const inMemory = (setup: ReadingSetup): PageReading =>
  readingAlone(setup, shelfInMemory(roomInMemory))

/**
 * Turns a site into documents and messages: for each page, in the order of paths, its messages and
 * its documents; then the documents that pages make together. Pure and deterministic. It reads
 * every page twice: the first pass keeps of each what other pages need to know, and the page itself
 * where there is room.
 */
export async function* convertSite(
  given: Site,
  options: ConvertOptions,
  {store = memoryStore(), readingOf = inMemory, memory}: Aids = {},
): AsyncGenerator<Converted> {
  const site = await learnSite(given)
  for (const told of [...site.messages, ...assumed(site.config)]) yield message(told)

  const entries = new Entries(store)
  const otherAddresses = new PackedList<string>(store)
  const pages = site.pages.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const {config} = site
  const mappings = pageMappings(config)
  const reading = readingOf({config, options, mappings, pages: pages.length})

  /** Of pages that an earlier conversion knows as they are: what counts of them behind the passes. */
  const kept = new Map<string, {readonly timed: number; readonly isLeft: boolean}>()
  const prints: string[] = []
  /** By the number of the page. */
  const ownPrints: string[] = []

  const knownPage = async (path: string): Promise<KeptPage | undefined> => {
    if (memory === undefined) return undefined
    const digest = await digestIn(site, path)
    return digest === undefined ? undefined : memory.known(path, digest)
  }

  const interpretAgain = async (path: string): Promise<InterpretedPage | Message> => {
    const file = await site.read(path)
    return isMessage(file) ? file : reading.interpret(file)
  }

  /** For each page the place of its entry from 1; 0 for none. */
  const placeOf = new Uint32Array(pages.length)
  const folders = startFolders(site.config)
  const use = startMappingUse(site.config.mapping)
  const named = startNamedPages(site.config)
  const files = async function* () {
    for (const [index, path] of pages.entries()) {
      const known = await knownPage(path)
      const file = known === undefined ? await site.read(path) : undefined
      const isRead = file !== undefined && !isMessage(file)
      yield [{index, path, known}, isRead ? file : undefined] as const
    }
  }
  for await (const [{index, path, known}, surveyed] of reading.survey(files())) {
    if (known !== undefined) {
      const {timed: times, entry, taken} = known
      kept.set(path, {timed: times, isLeft: entry === undefined && !taken.isSkipped})
    }
    const survey = known ?? surveyed?.survey
    if (survey === undefined) continue
    folders.add(survey.taken)
    if (surveyed !== undefined && site.config.mapping !== undefined) use.add(surveyed.page())
    if (surveyed !== undefined && survey.taken.named !== undefined) {
      // What such a page says is everybody's affair.
      const page = surveyed.page()
      named.add(page, survey.taken.named)
      prints.push(page.page.digest)
    }
    for (const address of survey.addresses) otherAddresses.add(address)
    if (memory !== undefined) {
      const own = known?.print ?? surveyPrint(survey)
      prints.push(own)
      ownPrints[index] = own
    }
    if (survey.entry === undefined) continue
    entries.add({...survey.entry, index: entries.length})
    placeOf[index] = entries.length
  }

  for (const told of [...folders.messages(), ...use.messages()]) yield message(told)
  for (const told of named.unnamedVenues(entries.having())) yield message(told)

  const known = new KeyIndex(otherAddresses, otherAddresses.entries(), (address) => [address])
  const isList = sourceOf(config).lists?.(site.pages, config.values) ?? (() => false)
  const linked = linkSite(
    entries,
    (address) => known.first(address) !== undefined || isList(address),
    site.config,
    named.pages,
  )

  const print = (): string => hash([...prints, joinedPrint(entries, linked.links)].join())
  const isLinkedAsBefore = memory?.isLinkedAs(print()) ?? false

  /** Pages that no rule names, and events with a time in the site's zone. */
  let [left, timed] = [0, 0]
  const isInZone = (document: ContentDocument): boolean =>
    document._type === 'event' && isTimed(document, site.config.timeZone)
  for (const [index, path] of pages.entries()) {
    const same = isLinkedAsBefore ? kept.get(path) : undefined
    if (same !== undefined) {
      timed += same.timed
      if (same.isLeft) left += 1
      memory?.skip(path)
      continue
    }
    const interpreted = reading.take(path) ?? (await interpretAgain(path))
    if ('ruleId' in interpreted) {
      yield message(interpreted)
      continue
    }
    const {type} = interpreted
    const place = placeOf[index] ?? 0
    if (interpreted.named !== undefined) continue
    const entry = place === 0 ? undefined : entries.at(place - 1)
    if (entry === undefined && !interpreted.isSkipped) left += 1
    const {documents, messages} =
      type === undefined || entry === undefined
        ? {documents: [], messages: [notImported(interpreted)]}
        : pageDocuments({...interpreted, type}, entry, linked.links, site, options)
    const timedHere = documents.filter(isInZone).length
    timed += timedHere
    memory?.keep(path, {
      ...surveyWith(interpreted, entry),
      digest: interpreted.page.digest,
      print: ownPrints[index] ?? '',
      timed: timedHere,
      documents: documents.map(({_id}) => _id.replace(/^drafts\./u, '')),
      codes: countCodes(messages),
    })
    for (const told of messages) yield message(told)
    for (const document of documents) yield {kind: 'document', document}
  }

  const late = [
    ...zoneAssumed(site.config, timed),
    ...languageAssumed(site.config, entries.length),
    ...littleImported(
      site.config,
      entries.length + named.count(),
      entries.length + named.count() + left,
    ),
  ]
  for (const told of late) yield message(told)

  const assetOf = (original: string): string | undefined => {
    const file = site.asset(original)
    return file === undefined ? undefined : `image@file://./${file}`
  }
  const missing: Message[] = []
  const images = {assetOf, report: (told: Message) => void missing.push(told)}
  for (const document of joinedDocuments(linked, site.config.language, images)) {
    for (const told of missing.splice(0)) yield message(told)
    const source = 'source' in document ? document.source : undefined
    if (source !== undefined && source.line === undefined) {
      for (const told of named.take(source.path)) yield message(told)
    }
    yield {kind: 'document', document}
  }
  for (const told of named.rest()) yield message(told)
}
