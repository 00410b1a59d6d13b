import type {UploadBody} from '@sanity/client'

/** A file of a site that documents name, wherever it is. */
export interface SiteAssetFile {
  readonly kind: 'image' | 'file'
  /** Without folders. */
  readonly name: string
  /** SHA-1 in hexadecimal of the bytes that are uploaded, which is how the lake knows assets. */
  readonly sha1: () => Promise<string>
  /** Whether it says where an image was taken; what is uploaded does not. */
  readonly hadLocation: () => Promise<boolean>
  /** Made anew for each try. */
  readonly body: () => Promise<UploadBody>
}

/** Finds what a `_sanityAsset` names; `undefined` where the site has no such file. */
export type FindFile = (written: string) => Promise<SiteAssetFile | undefined>
