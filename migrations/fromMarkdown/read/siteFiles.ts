import type {Message} from '../messages/message.ts'

export interface Entry {
  /** Relative to the site, with `/`. */
  readonly path: string
  readonly name: string
  readonly isFolder: boolean
}

export interface Listing {
  readonly entries: readonly Entry[]
  readonly messages: readonly Message[]
}

/** A file has more bytes than are taken. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError'
  readonly code = 'EFBIG'
  readonly bytes: number

  constructor(bytes: number) {
    super(`${bytes} bytes`)
    this.bytes = bytes
  }
}

/**
 * The files of a site, wherever they are: in a folder of this machine, or given to a browser. Paths
 * are relative to the site, with `/`; the site itself is `''`.
 */
export interface SiteFiles {
  /** What a folder holds, sorted by code unit; nothing where there is none. */
  readonly list: (folder: string) => Promise<Listing>
  /**
   * A file's bytes, which the next call may overwrite.
   * @param most how many are taken; any where nothing is said
   * @throws TooLargeError; Error with a `code` of Node's file system: `ENOENT` where there is no file
   */
  readonly bytes: (path: string, most?: number) => Uint8Array
}

const utf8 = new TextDecoder('utf-8', {fatal: true})
const lenient = new TextDecoder()

/** The text of bytes, without a mark of their order; `undefined` where they are no UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

/** The text of a file that may have bytes which are no UTF-8. @throws as `bytes` does */
export function readText({bytes}: SiteFiles, path: string): string {
  return lenient.decode(bytes(path))
}
