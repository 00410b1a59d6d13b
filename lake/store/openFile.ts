import {statSync} from 'node:fs'

import {unusableStorage} from '../errors.ts'

/** What SQLite writes to: the content, and the log before it gets there. */
const endings = ['', '-wal'] as const

const lost =
  'The file of the lake was deleted or replaced while the lake was running. Nothing of this was saved, and nothing will be. ' +
  'What the lake still has can be read until it ends: export it now. Then stop the lake, put its file back from a backup or import what was exported, and start it again.'
const unlocked =
  'The lock of the lake was deleted or replaced while the lake was running, so that another lake may write to the same folder. Nothing of this was saved, and nothing will be. ' +
  'What was saved before is there: stop the lake and start it again.'

/**
 * The file that is open, to be told apart from one that has its name. SQLite does not notice when its
 * file is deleted or replaced, and goes on writing to what nobody will find again.
 */
export class OpenFile {
  readonly path: string
  readonly #lockFile: string
  readonly #identities = new Map<string, string>()

  /** `path` is that of a database which is open and has been read, `lockFile` that of a lock which is held. */
  constructor(path: string, lockFile: string) {
    this.path = path
    this.#lockFile = lockFile
    this.isThere()
    this.#isSame(lockFile)
  }

  isThere(): boolean {
    return endings.every((ending) => this.#isSame(this.path + ending))
  }

  /** Throws a 500 if what would be written now, or was just written, is lost. */
  requireThere(): void {
    if (!this.isThere()) throw unusableStorage(lost)
    if (!this.#isSame(this.#lockFile)) throw unusableStorage(unlocked)
  }

  #isSame(path: string): boolean {
    const identity = identityOf(path)
    const known = this.#identities.get(path)
    if (known === undefined && identity !== undefined) this.#identities.set(path, identity)
    return known === undefined || known === identity
  }
}

const identityOf = (path: string): string | undefined => {
  const state = statSync(path, {bigint: true, throwIfNoEntry: false})
  return state === undefined ? undefined : `${state.dev}:${state.ino}`
}
