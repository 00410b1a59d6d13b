import type {UploadBody} from '@sanity/client'

/** A file of a site that documents name, wherever it is. */
export interface SiteAssetFile {
  readonly kind: 'image' | 'file'
  /** Without folders. */
  readonly name: string
  /** SHA-1 of its bytes in hexadecimal, which is how the lake knows assets. */
  readonly sha1: () => Promise<string>
  readonly body: () => UploadBody
}

/** Finds what a `_sanityAsset` names; `undefined` where the site has no such file. */
export type FindFile = (written: string) => Promise<SiteAssetFile | undefined>
