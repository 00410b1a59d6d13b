import {readFile} from 'node:fs/promises'
import {join, sep} from 'node:path'

import {typeOf} from '../serve/fileTypes.ts'

const decoded = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

/** A style, script or other file of the built pages; `undefined` where there is none. */
export async function readBundleFile(folder: string, path: string): Promise<Response | undefined> {
  const name = decoded(path)
  if (name === undefined || name.includes('\0') || name.endsWith('/')) return undefined
  const file = join(folder, name)
  if (!file.startsWith(folder + sep)) return undefined
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) return undefined
  const caching = path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  return new Response(new Uint8Array(bytes), {
    headers: {'content-type': typeOf(file), 'cache-control': caching},
  })
}
