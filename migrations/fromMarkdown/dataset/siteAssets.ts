import {defined} from '../../../content/objects/defined.ts'
import type {FileDigest} from './fileDigests.ts'
import type {Dataset} from './readDataset.ts'

/** A file of the site, and the asset that it is in the lake, if it is one. */
export interface SiteAsset {
  /** Of what is uploaded of it. */
  readonly sha1: string
  readonly id?: string
}

/** What a `_sanityAsset` names; `undefined` where the site has no such file. */
export type AssetOf = (written: string) => Promise<SiteAsset | undefined>

/** `image` of `image@file://./uploads/a.png`. */
const kindOf = (written: string): string => written.slice(0, written.indexOf('@'))

/** Finds what a `_sanityAsset` names. */
export function siteAssets(fileDigest: FileDigest, dataset: Dataset): AssetOf {
  let assets: Promise<ReadonlyMap<string, string>> | undefined
  return async (written) => {
    const sha1 = await fileDigest(written)
    if (sha1 === undefined) return undefined
    assets ??= dataset.assets()
    const id = (await assets).get(`sanity.${kindOf(written)}Asset ${sha1}`)
    return {sha1, ...defined({id})}
  }
}
