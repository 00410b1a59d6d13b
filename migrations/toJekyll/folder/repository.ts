/** Nothing can be exported into a folder; the message is for the user. */
export class RepositoryError extends Error {
  override readonly name = 'RepositoryError'
}

/** A file that differs from the last commit. */
export interface OpenChange {
  /** Two letters, as `git status` has them: ` M`, `??`. */
  readonly status: string
  /** Relative to the folder. */
  readonly path: string
}

/** Somebody who changed a document. */
export interface Author {
  readonly name: string
  readonly email: string
}

/** What remembers how the files of a folder were; paths are relative to the folder. */
export interface Repository {
  /** Whether the folder stands in the working tree of a repository at all. */
  readonly isThere: () => Promise<boolean>
  /** The files that differ from the last commit. */
  readonly uncommitted: () => Promise<readonly OpenChange[]>
  /** The text that a file had when it had one of these digests, if that is remembered. */
  readonly textWithDigest: (path: string, digests: readonly string[]) => Promise<string | undefined>
  /** Whether there has, or may have, ever been a file. */
  readonly mayHaveHad: (path: string) => Promise<boolean>
  /** The text that a file last had that is there no more, if that is remembered. */
  readonly lastText: (path: string) => Promise<string | undefined>
  /**
   * Makes one commit of some files. The first author is the commit's, the others stand in its message.
   * @returns its name
   */
  readonly commit: (
    paths: readonly string[],
    message: string,
    authors: readonly Author[],
  ) => Promise<string>
}
