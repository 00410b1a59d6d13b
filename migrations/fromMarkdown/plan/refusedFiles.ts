import {assetsIn} from '../dataset/assetReferences.ts'
import type {BaseEntry, RefusedFile} from '../dataset/baseRecords.ts'
import type {SiteAsset} from '../dataset/siteAssets.ts'
import type {SiteDocument} from './planDocument.ts'

/** Why the lake did not take files, by what `refusalKey` makes of them. */
export type Refusals = Map<string, string>

export interface RefusedOptions {
  readonly assetOf: (written: string) => Promise<SiteAsset | undefined>
  /** Of this import. */
  readonly refusals: Refusals
  /** What the last import knew of the document; nothing where its files are tried again. */
  readonly before: BaseEntry | undefined
}

/** @param sha1 of the file's bytes */
export function refusalKey(written: string, sha1: string): string {
  return `${sha1} ${written}`
}

/** The files that a document of the site names and cannot have, as far as it is known. */
export async function refusedFiles(
  {document, entry}: SiteDocument,
  {assetOf, refusals, before}: RefusedOptions,
): Promise<readonly RefusedFile[]> {
  const refusedBefore = (written: string, sha1: string): string | undefined =>
    before?.refused?.find((file) => file.written === written && file.sha1 === sha1)?.reason

  const fileOf = async (written: string): Promise<readonly RefusedFile[]> => {
    const asset = await assetOf(written)
    if (asset?.id !== undefined) return []
    const sha1 = asset?.sha1 ?? ''
    const reason =
      asset === undefined
        ? 'there is no such file in the site'
        : (refusals.get(refusalKey(written, sha1)) ?? refusedBefore(written, sha1))
    return reason === undefined ? [] : [{written, sha1, reason, isKept: false}]
  }

  const found = await Promise.all([...assetsIn(document)].map(fileOf))
  return [...(entry.refused ?? []), ...found.flat()]
}
