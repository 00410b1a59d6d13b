import {mkdir, readFile, rename, rm, rmdir, writeFile} from 'node:fs/promises'
import {dirname, join, relative, resolve, sep} from 'node:path'

import {z} from 'zod'

const recordName = '.lectern-site.json'

const recordShape = z.object({files: z.array(z.string())})

/** A file that would stand outside the folder, or where the build may not write. */
class OutputError extends Error {
  override readonly name = 'OutputError'
}

export interface Written {
  readonly changed: number
  readonly kept: number
  readonly removed: number
}

/**
 * The folder with the built site. Only files whose bytes changed are written, so that what copies it
 * on has little to do; only files that an earlier build wrote are ever removed.
 */
export class OutputFolder {
  readonly folder: string
  readonly #files = new Set<string>()
  #changed = 0

  constructor(folder: string) {
    this.folder = resolve(folder)
  }

  /** @param path relative, with `/` */
  async write(path: string, bytes: Uint8Array): Promise<void> {
    const file = this.fileAt(path)
    this.#files.add(path)
    const present = await readFile(file).catch(() => undefined)
    if (present !== undefined && present.equals(bytes)) return
    this.#changed += 1
    const unfinished = `${file}.unfinished`
    await mkdir(dirname(file), {recursive: true})
    await writeFile(unfinished, bytes)
    await rename(unfinished, file)
  }

  /** Removes what an earlier build wrote and this one did not, and keeps the list for the next. */
  async finish(): Promise<Written> {
    const before = await this.#earlier()
    const gone = before.filter((path) => !this.#files.has(path))
    for (const path of gone) await this.#remove(path)
    const files = [...this.#files].toSorted()
    const record = `${JSON.stringify({files}, null, 1)}\n`
    await mkdir(this.folder, {recursive: true})
    await writeFile(join(this.folder, recordName), record)
    return {changed: this.#changed, kept: files.length - this.#changed, removed: gone.length}
  }

  async #earlier(): Promise<readonly string[]> {
    const text = await readFile(join(this.folder, recordName), 'utf8').catch(() => undefined)
    if (text === undefined) return []
    try {
      return recordShape.parse(JSON.parse(text)).files
    } catch {
      return []
    }
  }

  async #remove(path: string): Promise<void> {
    let file: string
    try {
      file = this.fileAt(path)
    } catch {
      return
    }
    await rm(file, {force: true})
    for (let above = dirname(file); above !== this.folder; above = dirname(above)) {
      const isEmpty = await rmdir(above).then(
        () => true,
        () => false,
      )
      if (!isEmpty) return
    }
  }

  /** Where a file of the site is. @throws OutputError where that would be outside the folder */
  fileAt(path: string): string {
    const file = resolve(this.folder, path)
    const within = relative(this.folder, file)
    if (
      within === '' ||
      within.startsWith(`..${sep}`) ||
      within === '..' ||
      resolve(within) === within
    ) {
      throw new OutputError(
        `${path} would stand outside ${this.folder}; nothing was written there.`,
      )
    }
    return file
  }
}
