import {statSync} from 'node:fs'

import {unusableStorage} from '../errors.ts'

/** What SQLite writes to: the content, and the log before it gets there. */
const endings = ['', '-wal'] as const

/**
 * The file that is open, to be told apart from one that has its name. SQLite does not notice when its
 * file is deleted or replaced, and goes on writing to what nobody will find again.
 */
export class OpenFile {
  readonly path: string
  readonly #identities = new Map<string, string>()

  /** `path` is that of a database which is open and has been read. */
  constructor(path: string) {
    this.path = path
    this.isThere()
  }

  isThere(): boolean {
    return endings.every((ending) => {
      const identity = identityOf(this.path + ending)
      const known = this.#identities.get(ending)
      if (known === undefined && identity !== undefined) this.#identities.set(ending, identity)
      return known === undefined || known === identity
    })
  }

  /** Throws a 500 if what would be written now, or was just written, is lost. */
  requireThere(): void {
    if (this.isThere()) return
    throw unusableStorage(
      'The file of the lake was deleted or replaced while the lake was running. Nothing of this was saved, and nothing will be. ' +
        'What the lake still has can be read until it ends: export it now. Then stop the lake, put its file back from a backup or import what was exported, and start it again.',
    )
  }
}

function identityOf(path: string): string | undefined {
  const state = statSync(path, {bigint: true, throwIfNoEntry: false})
  return state === undefined ? undefined : `${state.dev}:${state.ino}`
}
