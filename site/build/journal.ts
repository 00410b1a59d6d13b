import {type FileHandle, open, readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'

import {OutputError} from './outputError.ts'

const journalName = '.lectern-site.unfinished'

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const isThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST'

/** What a build that was killed had written. @throws OutputError where it still runs */
const leftIn = async (file: string): Promise<readonly string[]> => {
  const [first = '', ...paths] = (await readFile(file, 'utf8')).split('\n')
  const pid = Number(first)
  // Whoever has said nothing yet has begun just now.
  if (pid === 0 || (pid !== process.pid && isRunning(pid))) {
    throw new OutputError(
      `Another build${pid === 0 ? '' : ` (process ${pid})`} is writing there. Wait until it is done; if there is none, remove ${file}.`,
    )
  }
  // A line that was not finished names a file that was not begun.
  return paths.slice(0, -1)
}

/**
 * What a build writes, line by line before it does, as long as it is not done: nobody else writes there
 * meanwhile, and what a build wrote that was killed is known to the next one.
 */
export class Journal {
  /** Paths that an earlier build wrote which was killed. */
  readonly left: readonly string[]
  readonly #file: string
  readonly #handle: FileHandle

  private constructor(file: string, handle: FileHandle, left: readonly string[]) {
    this.#file = file
    this.#handle = handle
    this.left = left
  }

  /** @throws OutputError where another build writes into the folder */
  static async begin(folder: string): Promise<Journal> {
    const file = join(folder, journalName)
    const begun = async (left: readonly string[]): Promise<Journal> => {
      const handle = await open(file, 'ax')
      const journal = new Journal(file, handle, left)
      await handle.appendFile(`${process.pid}\n`)
      for (const path of left) await journal.note(path)
      return journal
    }
    try {
      return await begun([])
    } catch (error) {
      if (!isThere(error)) throw error
      const left = await leftIn(file)
      await rm(file, {force: true})
      return begun(left)
    }
  }

  async note(path: string): Promise<void> {
    await this.#handle.appendFile(`${path}\n`)
  }

  async end(): Promise<void> {
    await this.#handle.close()
    await rm(this.#file, {force: true})
  }
}
