import {sha256} from './sha256.ts'

/** By which a file's bytes are known again: `sha256-…` in hexadecimal. */
export function fileDigest(bytes: Uint8Array): string {
  return `sha256-${sha256(bytes, 'hex')}`
}
