import {realpath} from 'node:fs/promises'
import {fileURLToPath, pathToFileURL} from 'node:url'

import {isInside} from '../read/listFolder.ts'

/** What `_sanityAsset` names. */
export interface AssetSource {
  readonly kind: 'image' | 'file'
  /** The file's real path. */
  readonly file: string
}

const shape = /^(image|file)@(file:\/\/\.\/.+)$/

const candidates = (root: string, path: string): readonly string[] => {
  const base = `${pathToFileURL(root).href}/`
  const asUrl = URL.parse(path, base)
  return [...(asUrl?.protocol === 'file:' ? [fileURLToPath(asUrl)] : []), `${root}/${path}`]
}

/**
 * The file that `image@file://./uploads/a.png` stands for; `undefined` where it names none inside
 * the site.
 * @param root the site folder's real path
 */
export async function assetSource(root: string, written: string): Promise<AssetSource | undefined> {
  const match = shape.exec(written)
  if (match === null) return undefined
  const path = (match[2] ?? '').slice('file://./'.length)
  for (const candidate of candidates(root, path)) {
    const file = await realpath(candidate).catch(() => undefined)
    if (file !== undefined && isInside(root, file)) {
      return {kind: match[1] === 'file' ? 'file' : 'image', file}
    }
  }
  return undefined
}
