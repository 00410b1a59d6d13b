import {writeSync} from 'node:fs'

/** Writes bytes from a place on in an open file, however many a write takes at once. */
export function writeAll(file: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length;) {
    done += writeSync(file, bytes, done, bytes.length - done, position + done)
  }
}
