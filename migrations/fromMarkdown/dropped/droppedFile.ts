import {textOf} from '../read/siteFiles.ts'

/** Files that somebody gave to a browser: their bytes by their paths, with `/`. */
export type DroppedFiles = ReadonlyMap<string, Uint8Array>

/** What was given is nothing that can be imported; the message is for the user. */
export class NotReadableError extends Error {
  override readonly name = 'NotReadableError'
}

/** The text of a file; `undefined` where there is none, or none that is UTF-8. */
export function textAt(files: DroppedFiles, path: string): string | undefined {
  const bytes = files.get(path)
  return bytes === undefined ? undefined : textOf(bytes)
}
