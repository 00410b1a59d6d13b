import type {Operations} from './opcodes.ts'
import {opcodes} from './opcodes.ts'

/** Bytes that the operations for a part of a string take at least. */
const least = 16

/**
 * What both strings begin and end with is taken from the old one. Halves of surrogate pairs have no
 * UTF-8: strings with such are written out.
 */
export function stringPatch(left: string, right: string): Operations | undefined {
  if (!left.isWellFormed() || !right.isWellFormed()) return undefined
  const prefix = commonPrefix(left, right)
  const suffix = commonSuffix(left, right, Math.min(left.length, right.length) - prefix)
  if (prefix + suffix < least) return undefined
  const head = Buffer.byteLength(left.slice(0, prefix))
  const size = Buffer.byteLength(left)
  const tail = Buffer.byteLength(left.slice(left.length - suffix))
  const middle = right.slice(prefix, right.length - suffix)
  return {
    startsFrom: 'blank',
    operations: [
      ...(head === 0 ? [] : [opcodes.appendSlice, 0, head]),
      ...(middle === '' ? [] : [opcodes.appendText, middle]),
      // To the very end of the old string: decoders miscount the end of a slice in the middle.
      ...(tail === 0 ? [] : [opcodes.appendSlice, size - tail, size]),
    ],
  }
}

const commonPrefix = (left: string, right: string): number => {
  const most = Math.min(left.length, right.length)
  let length = 0
  while (length < most && left.charCodeAt(length) === right.charCodeAt(length)) length += 1
  return length > 0 && isHighSurrogate(left.charCodeAt(length - 1)) ? length - 1 : length
}

const commonSuffix = (left: string, right: string, most: number): number => {
  let length = 0
  while (length < most && fromEnd(left, length) === fromEnd(right, length)) length += 1
  return length > 0 && isLowSurrogate(fromEnd(left, length - 1)) ? length - 1 : length
}

const fromEnd = (text: string, index: number): number => text.charCodeAt(text.length - 1 - index)
const isHighSurrogate = (unit: number): boolean => unit >= 0xd8_00 && unit <= 0xdb_ff
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc_00 && unit <= 0xdf_ff
