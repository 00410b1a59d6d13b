import {limiter} from './limiter.ts'
import type {Dataset} from './readDataset.ts'
import type {FindFile} from './siteFile.ts'

/** A file of the site, and the asset that it is in the lake, if it is one. */
export interface SiteAsset {
  /** Of what is uploaded of it. */
  readonly sha1: string
  readonly id?: string
}

/** Images are read as a whole. */
const readAtOnce = 4

/** Finds what a `_sanityAsset` names; each file is read once. */
export function siteAssets(
  findFile: FindFile,
  dataset: Dataset,
): (written: string) => Promise<SiteAsset | undefined> {
  const files = new Map<string, Promise<SiteAsset | undefined>>()
  const limited = limiter(readAtOnce)
  let assets: Promise<ReadonlyMap<string, string>> | undefined

  const find = async (written: string): Promise<SiteAsset | undefined> => {
    const source = await findFile(written)
    if (source === undefined) return undefined
    assets ??= dataset.assets()
    const sha1 = await source.sha1()
    const id = (await assets).get(`sanity.${source.kind}Asset ${sha1}`)
    return id === undefined ? {sha1} : {sha1, id}
  }

  return (written) => {
    const found = files.get(written) ?? limited(() => find(written))
    files.set(written, found)
    return found
  }
}
