import {randomBytes} from 'node:crypto'

import {badRequest} from './errors.ts'
import type {Json} from './json.ts'
import {isString} from './json.ts'

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

/** Transaction ids are part of addresses and of lines of event streams. */
const transactionId = /^[\w.-]{1,128}$/

/** The id that a request chooses for its transaction, if it does. */
export function chosenTransactionId(value: Json | undefined): string | undefined {
  if (value === undefined) return undefined
  if (isString(value) && transactionId.test(value)) return value
  throw badRequest('A transactionId has 1 to 128 of a-z A-Z 0-9 . _ -')
}
