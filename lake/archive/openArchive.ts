import {createReadStream, existsSync} from 'node:fs'
import {open, readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {createGunzip} from 'node:zlib'

import {unpackTar} from 'modern-tar/fs'

import {parseJson} from '../json.ts'
import type {Manifest} from './layout.ts'
import {layout, manifestShape} from './layout.ts'

/** `lines`: NDJSON, in which assets are named by addresses relative to its folder. */
export type Opened =
  | {readonly kind: 'ours'; readonly folder: string; readonly manifest: Manifest}
  | {readonly kind: 'others'; readonly folder: string}
  | {readonly kind: 'lines'}

/** Finds out what a file is, and unpacks it into `folder` if it is an archive. */
export async function openArchive(
  file: string,
  folder: string,
  signal: AbortSignal,
): Promise<Opened> {
  const isGzip = (await headOf(file, 2)).equals(Buffer.from([0x1f, 0x8b]))
  // POSIX.1-1988: "ustar" stands at 257 in the header of the first file.
  const isTar = (await headOf(file, 262)).subarray(257).toString('latin1') === 'ustar'
  if (!isGzip && !isTar) return {kind: 'lines'}
  const steps = isGzip ? [createGunzip()] : []
  const unpacking = unpackTar(folder, {
    // Links could lead to files of this machine.
    filter: ({type = 'file'}) => type === 'file' || type === 'directory',
  })
  await pipeline([createReadStream(file), ...steps, unpacking], {signal})
  const root = await rootIn(folder)
  const manifest = join(root, layout.manifest)
  if (!existsSync(manifest)) return {kind: 'others', folder: root}
  const written = manifestShape.parse(parseJson(await readFile(manifest, 'utf8')))
  return {kind: 'ours', folder: root, manifest: written}
}

const headOf = async (path: string, length: number): Promise<Buffer> => {
  const file = await open(path)
  try {
    const {buffer, bytesRead} = await file.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Archives have one folder in which all is; some were packed without. */
const rootIn = async (folder: string): Promise<string> => {
  const names = await readdir(folder)
  const [only = ''] = names
  return names.length === 1 && !only.includes('.ndjson') ? join(folder, only) : folder
}
