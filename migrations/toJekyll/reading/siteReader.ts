import {getPublishedId} from '@sanity/client/csm'

import type {ContentDocument} from '../../../content/documents/documents.ts'
import {interpretFile} from '../../fromMarkdown/conduct/interpretFile.ts'
import type {InterpretedPage} from '../../fromMarkdown/interpret/interpretedPage.ts'
import type {PageType} from '../../fromMarkdown/interpret/pageTypes.ts'
import {addressKey} from '../../fromMarkdown/link/addresses.ts'
import {joinedDocuments} from '../../fromMarkdown/link/documents/joinedDocuments.ts'
import {pageDocuments} from '../../fromMarkdown/link/documents/pageDocuments.ts'
import {Entries} from '../../fromMarkdown/link/index/entries.ts'
import {KeyIndex} from '../../fromMarkdown/link/index/keyIndex.ts'
import {PackedList} from '../../fromMarkdown/link/index/packedList.ts'
import {linkSite} from '../../fromMarkdown/link/linkSite.ts'
import {startNamedPages} from '../../fromMarkdown/link/named/namedPages.ts'
import {surveyPage} from '../../fromMarkdown/link/surveyPage.ts'
import {pageMapper} from '../../fromMarkdown/mapping/pageMapper.ts'
import {memoryStore} from '../../fromMarkdown/parse/byteStore.ts'
import type {ConvertOptions, SiteConfig, SiteFile} from '../../fromMarkdown/parse/jekyllSite.ts'

/** A page as the import reads it: what stands where, and the documents made of it. */
export interface PageReading extends InterpretedPage {
  readonly type: PageType
  readonly file: SiteFile
  /** The page's own document, then those found in it. */
  readonly documents: readonly ContentDocument[]
}

/** All that the import makes of a site. */
export interface SiteReading {
  /** By path. */
  readonly pages: ReadonlyMap<string, PageReading>
  /** Every document by its id without `drafts.`. */
  readonly documents: ReadonlyMap<string, ContentDocument>
}

export type FindAsset = (publishedPath: string) => string | undefined

interface Read {
  readonly files: readonly SiteFile[]
  readonly asset: FindAsset
  readonly site: SiteReading
}

/** The site as it is, and as it was last written. */
const mostKept = 2

/**
 * Reads the pages of a site that are in memory, again and again: a file that stays is read once, and
 * so are the same files asked for again.
 */
export class SiteReader {
  readonly #interpreted = new WeakMap<SiteFile, InterpretedPage>()
  #kept: readonly Read[] = []
  readonly #config: SiteConfig
  readonly #options: ConvertOptions
  readonly #mappingOf: ReturnType<typeof pageMapper>

  constructor(config: SiteConfig, options: ConvertOptions) {
    this.#config = config
    this.#options = options
    this.#mappingOf = pageMapper(config)
  }

  #interpret(file: SiteFile): InterpretedPage {
    const known = this.#interpreted.get(file)
    if (known !== undefined) return known
    const read = interpretFile(file, this.#config, this.#options, this.#mappingOf)
    this.#interpreted.set(file, read)
    return read
  }

  /** As `convertSite`, but with the places of everything. */
  read(files: Iterable<SiteFile>, asset: FindAsset): SiteReading {
    const sorted = [...files].toSorted((a, b) => (a.path < b.path ? -1 : 1))
    const known = this.#kept.find(
      (read) =>
        read.asset === asset &&
        read.files.length === sorted.length &&
        read.files.every((file, at) => file === sorted[at]),
    )
    const read = known ?? {files: sorted, asset, site: this.#read(sorted, asset)}
    this.#kept = [read, ...this.#kept.filter((other) => other !== read)].slice(0, mostKept)
    return read.site
  }

  #read(sorted: readonly SiteFile[], asset: FindAsset): SiteReading {
    const entries = new Entries(memoryStore())
    const others: string[] = []
    const named = startNamedPages(this.#config)
    const placed = sorted.flatMap((file) => {
      const interpreted = this.#interpret(file)
      const {type, page} = interpreted
      if (interpreted.named !== undefined) named.add(interpreted, interpreted.named)
      if (type === undefined) {
        others.push(addressKey(page.url))
        return []
      }
      entries.add(surveyPage(interpreted, type, this.#config.origins.length > 0, entries.length))
      return [{file, type, interpreted, place: entries.length - 1}]
    })
    const list = new PackedList<string>(memoryStore())
    for (const address of others) list.add(address)
    const known = new KeyIndex(list, list.entries(), (address) => [address])
    const linked = linkSite(
      entries,
      (address) => known.first(address) !== undefined,
      this.#config,
      named.pages,
    )
    const site = {config: this.#config, asset}
    const pages = new Map<string, PageReading>()
    for (const {file, type, interpreted, place} of placed) {
      const page = {...interpreted, type}
      const entry = entries.at(place)
      const {documents, messages} = pageDocuments(page, entry, linked.links, site, this.#options)
      pages.set(file.path, {...page, file, documents, messages})
    }
    const assetOf = (original: string): string | undefined => {
      const file = asset(original)
      return file === undefined ? undefined : `image@file://./${file}`
    }
    const joined = joinedDocuments(linked, this.#config.language, {
      assetOf,
      report: () => undefined,
    })
    const all = [...[...pages.values()].flatMap(({documents}) => documents), ...joined]
    return {
      pages,
      documents: new Map(all.map((document) => [getPublishedId(document._id), document])),
    }
  }
}
