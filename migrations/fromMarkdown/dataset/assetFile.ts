import {createHash, hash} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {readFile} from 'node:fs/promises'

import {removeLocation} from './location/removeLocation.ts'

/** What `_sanityAsset` names. */
export interface AssetSource {
  readonly kind: 'image' | 'file'
  /** The file's real path. */
  readonly file: string
}

/** A file as it is uploaded. */
export interface AssetFile {
  /** Of the bytes that are uploaded, which is how the lake knows assets. */
  readonly sha1: string
  /** Of an image; other files are read from where they are. */
  readonly bytes?: Uint8Array
  /** Whether the file says where the image was taken; what is uploaded does not. */
  readonly hadLocation: boolean
}

/** Reads a file, an image as a whole and without the place where it was taken. */
export async function readAssetFile({kind, file}: AssetSource): Promise<AssetFile> {
  if (kind === 'image') {
    const bytes = await readFile(file)
    const hadLocation = removeLocation(bytes)
    return {sha1: hash('sha1', bytes, 'hex'), bytes, hadLocation}
  }
  const digest = createHash('sha1')
  for await (const piece of createReadStream(file)) digest.update(piece)
  return {sha1: digest.digest('hex'), hadLocation: false}
}
