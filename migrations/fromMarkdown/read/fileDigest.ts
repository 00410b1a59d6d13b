import {hash} from 'node:crypto'

/** By which a file's bytes are known again: `sha256-…` in hexadecimal. */
export function fileDigest(bytes: Uint8Array): string {
  return `sha256-${hash('sha256', bytes, 'hex')}`
}
