/** Files that somebody gave to a browser: their bytes by their paths, with `/`. */
export type DroppedFiles = ReadonlyMap<string, Uint8Array>

/** What was given is nothing that can be imported; the message is for the user. */
export class NotReadableError extends Error {
  override readonly name = 'NotReadableError'
}
