import type {ContentDocument} from '../../schemas/content/documents.ts'
import {applyDocuments, type ApplyCounts, type ApplyOptions} from './apply/applyDocuments.ts'
import {convertSite} from './convertSite.ts'
import type {Message} from './message.ts'
import {openSite} from './read/openSite.ts'
import {openSpillFile} from './read/spillFile.ts'
import type {ConvertOptions, Site} from './site.ts'
import {contentDigest} from './verify/canonical.ts'
import {verifyDocuments, type VerifyCounts, type VerifyOptions} from './verify/verifyDocuments.ts'
import {verifyWritten} from './verify/verifyWritten.ts'

/**
 * The steps of an import, in their order. `convert` is the pure middle: it parses, converts,
 * interprets and links. What a plan needs (a snapshot of the dataset, the plan, its undoing) stands
 * between `convert` and `apply`.
 */
export const pipeline = {
  read: openSite,
  index: openSpillFile,
  convert: convertSite,
  apply: applyDocuments,
  verifyWritten,
  verify: verifyDocuments,
} as const

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
  using index = pipeline.index()
  for await (const converted of pipeline.convert(site, options, index)) {
    if (converted.kind === 'message') onMessage(converted.message)
    else yield converted.document
  }
}

/** Brings a site into a dataset, then compares what was created with what the dataset holds. */
export const importSite = async (
  conversion: Conversion,
  options: Omit<ApplyOptions, 'onCreated'>,
  onVerified: VerifyOptions['onProgress'],
): Promise<{readonly applied: ApplyCounts; readonly verified: VerifyCounts}> => {
  const written = new Map<string, string>()
  const applied = await pipeline.apply(documentsOf(conversion), {
    ...options,
    onCreated: (document) => written.set(document._id, contentDigest(document)),
  })
  const verified = await pipeline.verifyWritten(written, {...options, onProgress: onVerified})
  return {applied, verified}
}
