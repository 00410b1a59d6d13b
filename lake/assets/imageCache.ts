import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {readdir, rename, rm, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

import {unfinishedPath} from './unfinished.ts'

/** Images made before, up to this many bytes of them; the oldest go first. */
const mostBytes = 512 * 1024 * 1024
const writesBetweenPrunings = 200

export class ImageCache {
  readonly #folder: string
  readonly #inWork = new Map<string, Promise<string>>()
  #writes = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  /** The path of the file that `make` made for `key`, now or earlier. */
  async get(key: string, make: () => Promise<Buffer>): Promise<string> {
    const path = join(this.#folder, createHash('sha256').update(key).digest('hex'))
    if (existsSync(path)) return path
    const running = this.#inWork.get(path)
    if (running !== undefined) return running
    const work = this.#make(path, make).finally(() => this.#inWork.delete(path))
    this.#inWork.set(path, work)
    return work
  }

  async #make(path: string, make: () => Promise<Buffer>): Promise<string> {
    const temporary = unfinishedPath(this.#folder)
    await writeFile(temporary, await make())
    await rename(temporary, path)
    this.#writes += 1
    if (this.#writes % writesBetweenPrunings === 0) await this.prune()
    return path
  }

  async prune(): Promise<void> {
    const names = await readdir(this.#folder)
    const files = await Promise.all(
      names.map(async (name) => {
        const path = join(this.#folder, name)
        const {size, mtimeMs} = await stat(path)
        return {path, size, mtimeMs}
      }),
    )
    let total = 0
    for (const {path, size} of files.toSorted((a, b) => b.mtimeMs - a.mtimeMs)) {
      total += size
      if (total > mostBytes) await rm(path, {force: true})
    }
  }
}
