import type {ContentDocument} from '../../content/documents/documents.ts'
import type {Review, SiteReview} from '../../content/documents/review.ts'
import {applyDocuments, type ApplyCounts, type ApplyOptions} from './apply/applyDocuments.ts'
import {applyReviews} from './apply/applyReviews.ts'
import {convertSite} from './conduct/convertSite.ts'
import {aliasesIn, readExportRecords, withExportedIds} from './dataset/exportRecords.ts'
import {openLake} from './dataset/openLake.ts'
import type {Message} from './messages/message.ts'
import type {ConvertOptions, Site} from './parse/jekyllSite.ts'
import {openSpillFile} from './read/spillFile.ts'
import {collectReviews} from './report/collectReviews.ts'
import {contentDigest} from './verify/canonical.ts'
import {type VerifyCounts, verifyDocuments, type VerifyOptions} from './verify/verifyDocuments.ts'
import {verifyWritten} from './verify/verifyWritten.ts'

export {openSite} from './read/openSite.ts'

export interface Conversion {
  readonly site: Site
  readonly options: ConvertOptions
  readonly onMessage: (message: Message) => void
}

/** The documents of a site; its messages go to `onMessage`. */
export async function* documentsOf({
  site,
  options,
  onMessage,
}: Conversion): AsyncGenerator<ContentDocument> {
  using index = openSpillFile()
  for await (const converted of convertSite(site, options, index)) {
    if (converted.kind === 'message') onMessage(converted.message)
    else yield converted.document
  }
}

/** The documents of a site; what there is to say about each page goes beside it to `write`. */
const reviewedDocuments = async function* (
  {site, options, onMessage}: Conversion,
  write: (review: Review | SiteReview) => Promise<void>,
): AsyncGenerator<ContentDocument> {
  const collected = collectReviews(site.messages)
  using index = openSpillFile()
  for await (const converted of convertSite(site, options, index)) {
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

type Lake = Pick<ApplyOptions, 'connection' | 'signal'>

/** A conversion that knows which documents were exported into which files. */
const asExported = async (conversion: Conversion, {connection, signal}: Lake) => {
  const records = await readExportRecords(openLake(connection), signal)
  const site = withExportedIds(conversion.site, records)
  return {conversion: {...conversion, site}, alias: aliasesIn(records)}
}

/** Compares the documents of a site with what a dataset holds. @throws DatasetError, InterruptedError */
export async function verifySite(
  conversion: Conversion,
  options: Omit<VerifyOptions, 'alias'>,
): Promise<VerifyCounts> {
  const {conversion: known, alias} = await asExported(conversion, options)
  return verifyDocuments(documentsOf(known), {...options, alias})
}

/** Brings a site into a dataset, with a review of each page, then compares what was created with what the dataset holds. */
export async function importSite(
  conversion: Conversion,
  options: Omit<ApplyOptions, 'onCreated' | 'alias'>,
  onVerified: VerifyOptions['onProgress'],
): Promise<{readonly applied: ApplyCounts; readonly verified: VerifyCounts}> {
  const written = new Map<string, string>()
  const reviews = applyReviews(options.connection, options.signal)
  const {conversion: known, alias} = await asExported(conversion, options)
  const applied = await applyDocuments(reviewedDocuments(known, reviews.add), {
    ...options,
    alias,
    onCreated: (document) => written.set(document._id, contentDigest(document)),
  })
  await reviews.end()
  const verified = await verifyWritten(written, {...options, onProgress: onVerified})
  return {applied, verified}
}
