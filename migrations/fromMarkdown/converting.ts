import type {ContentDocument} from '../../content/documents/documents.ts'
import type {Review, SiteReview} from '../../content/documents/review.ts'
import {defined} from '../../content/objects/defined.ts'
import {type Aids, convertSite} from './conduct/convertSite.ts'
import type {PageMemory} from './conduct/keptPage.ts'
import {packedShelf} from './conduct/packedShelf.ts'
import {readingAlone} from './conduct/pageReading.ts'
import {shelfInMemory} from './conduct/pageShelf.ts'
import {settingsPath} from './conduct/siteMessages.ts'
import type {Message} from './messages/message.ts'
import type {ConvertOptions, Site} from './parse/jekyllSite.ts'
import {serializer} from './read/serializer.ts'
import {openSpillFile} from './read/spillFile.ts'
import {collectReviews} from './report/collectReviews.ts'
import {readingInThreads, threadsFor} from './threads/readingInThreads.ts'

export interface Conversion {
  readonly site: Site
  readonly options: ConvertOptions
  readonly onMessage: (message: Message) => void
  /** What an earlier conversion kept: of pages that it knows nothing is given again. */
  readonly memory?: PageMemory
  readonly onDocument?: (document: ContentDocument) => void
}

/** The first pages stay as they are, which is all of a small site. */
const roomInMemory = {pages: 300, text: 1_000_000} as const

/** Two files that go with the conversion: what pages tell, and the pages. */
const openAids = (): Aids & Disposable => {
  const store = openSpillFile()
  const pages = openSpillFile()
  return {
    store,
    readingOf: (setup) => {
      const shelf = packedShelf(pages, serializer, setup.config, setup.mappings.all)
      const threads = threadsFor(setup.pages)
      return threads === 0
        ? readingAlone(setup, shelfInMemory(roomInMemory, shelf))
        : readingInThreads(setup, shelf, threads)
    },
    [Symbol.dispose]: () => {
      store[Symbol.dispose]()
      pages[Symbol.dispose]()
    },
  }
}

/** The documents of a site; its messages go to `onMessage`. */
export async function* documentsOf({
  site,
  options,
  onMessage,
  onDocument,
}: Conversion): AsyncGenerator<ContentDocument> {
  using aids = openAids()
  for await (const converted of convertSite(site, options, aids)) {
    if (converted.kind === 'message') {
      onMessage(converted.message)
      continue
    }
    onDocument?.(converted.document)
    yield converted.document
  }
}

/** The documents of a site; what there is to say about each page goes beside it to `write`. */
export async function* reviewedDocuments(
  {site, options, onMessage, memory}: Conversion,
  write: (review: Review | SiteReview) => Promise<void>,
): AsyncGenerator<ContentDocument> {
  const collected = collectReviews(site.messages, settingsPath(site.config))
  using aids = openAids()
  for await (const converted of convertSite(site, options, {...aids, ...defined({memory})})) {
    if (converted.kind === 'message') {
      collected.note(converted.message)
      onMessage(converted.message)
      continue
    }
    const review = collected.take(converted.document)
    if (review !== undefined) await write(review)
    yield converted.document
  }
  await write(collected.site())
}
