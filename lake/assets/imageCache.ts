import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {readdir, rename, rm, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

import type {DatasetFolder} from '../store/folder.ts'
import {remakeFolders} from '../store/folder.ts'
import {imageWork} from './imageWork.ts'
import {unfinishedPath} from './unfinished.ts'
import type {Job} from './workQueue.ts'

/** Images made before, up to this many bytes of them; the oldest go first. */
const mostBytes = 512 * 1024 * 1024
const writesBetweenPrunings = 200

/** Who waits for an image. */
export interface Reader {
  /** Goes before those who are not. */
  readonly urgent: boolean
  /** Aborted when the reader has gone. */
  readonly signal: AbortSignal
}

interface InWork {
  readonly job: Job<string>
  readers: number
}

export class ImageCache {
  readonly #dataset: DatasetFolder
  readonly #inWork = new Map<string, InWork>()
  #writes = 0

  constructor(dataset: DatasetFolder) {
    this.#dataset = dataset
  }

  /**
   * The path of the file that `make` made for `key`, now or earlier. It is made once for all who wait
   * for it, and not at all when they have gone before its turn. Throws a 503 when too many wait.
   */
  async get(key: string, make: () => Promise<Buffer>, reader: Reader): Promise<string> {
    const path = join(this.#folder, createHash('sha256').update(key).digest('hex'))
    if (existsSync(path)) return path
    const inWork = this.#inWork.get(path) ?? this.#begin(path, make, reader.urgent)
    if (reader.urgent) inWork.job.hurry()
    inWork.readers += 1
    const leave = (): void => {
      inWork.readers -= 1
      if (inWork.readers > 0) return
      this.#inWork.delete(path)
      inWork.job.drop()
    }
    reader.signal.addEventListener('abort', leave)
    try {
      return await inWork.job.result
    } finally {
      reader.signal.removeEventListener('abort', leave)
    }
  }

  #begin(path: string, make: () => Promise<Buffer>, urgent: boolean): InWork {
    const work = async (): Promise<string> => {
      try {
        return await this.#write(path, await make())
      } finally {
        this.#inWork.delete(path)
      }
    }
    const begun = {job: imageWork.add(work, urgent), readers: 0}
    this.#inWork.set(path, begun)
    return begun
  }

  async #write(path: string, bytes: Buffer): Promise<string> {
    remakeFolders(this.#dataset)
    const temporary = unfinishedPath(this.#folder)
    await writeFile(temporary, bytes)
    await rename(temporary, path)
    this.#writes += 1
    if (this.#writes % writesBetweenPrunings === 0) await this.prune()
    return path
  }

  get #folder(): string {
    return this.#dataset.imageCacheFolder
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
