import {createReadStream} from 'node:fs'
import {realpath} from 'node:fs/promises'
import {basename} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

import {isInside} from '../read/listFolder.ts'
import {type AssetFile, type AssetSource, readAssetFile} from './assetFile.ts'
import type {FindFile} from './siteFile.ts'

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
const assetSource = async (root: string, written: string): Promise<AssetSource | undefined> => {
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

/** The files of a site in a folder. @param root the site folder's real path */
export function filesIn(root: string): FindFile {
  return async (written) => {
    const source = await assetSource(root, written)
    if (source === undefined) return undefined
    const {kind, file} = source
    let reading: Promise<AssetFile> | undefined
    const read = (): Promise<AssetFile> => (reading ??= readAssetFile(source))
    return {
      kind,
      name: basename(file),
      sha1: async () => (await read()).sha1,
      hadLocation: async () => (await read()).hadLocation,
      body: async () => {
        const {bytes} = await read()
        return bytes === undefined ? createReadStream(file) : Buffer.from(bytes)
      },
    }
  }
}
