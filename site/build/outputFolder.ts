import {mkdir, readFile, rename, rm, rmdir, writeFile} from 'node:fs/promises'
import {dirname, join, relative, resolve, sep} from 'node:path'

import {z} from 'zod'

import {Journal} from './journal.ts'
import {OutputError} from './outputError.ts'

const recordName = '.lectern-site.json'

const unfinished = (file: string): string => `${file}.unfinished`

const recordShape = z.object({files: z.array(z.string())})

export interface Written {
  readonly changed: number
  readonly kept: number
  readonly removed: number
}

/**
 * The folder with the built site. Only files whose bytes changed are written, so that what copies it
 * on has little to do; only files that an earlier build wrote are ever removed. One build at a time
 * writes there.
 */
export class OutputFolder {
  readonly folder: string
  readonly #files = new Set<string>()
  #changed = 0
  #isFinished = false
  #journal: Promise<Journal> | undefined

  constructor(folder: string) {
    this.folder = resolve(folder)
  }

  /** @param path relative, with `/` @throws OutputError */
  async write(path: string, bytes: Uint8Array): Promise<void> {
    const file = this.fileAt(path)
    this.#files.add(path)
    const present = await readFile(file).catch(() => undefined)
    if (present?.equals(bytes) === true) return
    this.#changed += 1
    const journal = await this.#begin()
    await this.#explained(async () => {
      await journal.note(path)
      await mkdir(dirname(file), {recursive: true})
      await writeFile(unfinished(file), bytes)
      await rename(unfinished(file), file)
    })
  }

  /**
   * Removes what an earlier build wrote and this one did not, and keeps the list for the next.
   * @throws OutputError
   */
  async finish(): Promise<Written> {
    const before = await this.#earlier(await this.#begin())
    const gone = before.filter((path) => !this.#files.has(path))
    for (const path of gone) await this.#remove(path)
    await this.#record([...this.#files])
    this.#isFinished = true
    return {
      changed: this.#changed,
      kept: this.#files.size - this.#changed,
      removed: gone.length,
    }
  }

  /** To be called at the end, whether or not it was a good one: what was written stays known. */
  async leave(): Promise<void> {
    const journal = await this.#journal?.catch(() => undefined)
    if (journal === undefined) return
    this.#journal = undefined
    if (!this.#isFinished) await this.#record([...(await this.#earlier(journal)), ...this.#files])
    await journal.end()
  }

  #begin(): Promise<Journal> {
    this.#journal ??= this.#explained(async () => {
      await mkdir(this.folder, {recursive: true})
      const journal = await Journal.begin(this.folder)
      for (const path of journal.left) await rm(unfinished(this.fileAt(path)), {force: true})
      return journal
    })
    return this.#journal
  }

  async #explained<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new OutputError(`The website cannot be written to ${this.folder}. ${reason}`, {
        cause: error,
      })
    }
  }

  async #record(paths: readonly string[]): Promise<void> {
    const file = join(this.folder, recordName)
    const files = [...new Set(paths)].toSorted()
    const record = `${JSON.stringify({files}, null, 1)}\n`
    if ((await readFile(file, 'utf8').catch(() => undefined)) === record) return
    await this.#explained(() => writeFile(file, record))
  }

  async #earlier({left}: Journal): Promise<readonly string[]> {
    const text = await readFile(join(this.folder, recordName), 'utf8').catch(() => undefined)
    if (text === undefined) return left
    try {
      return [...new Set([...recordShape.parse(JSON.parse(text)).files, ...left])]
    } catch {
      return left
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
