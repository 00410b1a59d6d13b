import {createHash} from 'node:crypto'
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'

import {download} from '../images/download.ts'

/** Keeps files between builds by what they were made from, which names all that decides their bytes. */
export class FileCache {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  async get(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const digest = createHash('sha256').update(key).digest('hex')
    const file = join(this.#folder, digest.slice(0, 2), digest)
    const present = await readFile(file).catch(() => undefined)
    if (present !== undefined) return present
    const bytes = await make()
    await mkdir(dirname(file), {recursive: true})
    const unfinished = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`
    await writeFile(unfinished, bytes)
    await rename(unfinished, file)
    return bytes
  }

  /** An image of the lake. Its address has a digest of the original, and the lake's own is left out. */
  image = (path: string, url: URL): Promise<Uint8Array> =>
    this.get(`${url.pathname}${url.search} as ${path}`, () => download(url))
}
