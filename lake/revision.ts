import {randomBytes} from 'node:crypto'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** 22 letters and digits, over 128 random bits: an id of a transaction, and with it a revision. */
export function newRevision(): string {
  let text = ''
  while (text.length < 22) {
    for (const byte of randomBytes(32)) {
      if (byte < 248 && text.length < 22) text += alphabet[byte % 62]
    }
  }
  return text
}
