import {crc32} from './crc32.ts'
import {removeTiffLocation} from './tiffLocation.ts'
import {removeXmpLocation} from './xmpLocation.ts'

const codes = (text: string): readonly number[] => [...text].map((sign) => sign.charCodeAt(0))

const exifMark = codes('Exif\0\0')
const xmpStart = codes('<x:xmpmeta')
const xmpEnd = codes('</x:xmpmeta>')
const pngStart = [0x89, ...codes('PNG\r\n\u001a\n')]

const standsAt = (bytes: Uint8Array, mark: readonly number[], at: number): boolean =>
  mark.every((byte, index) => bytes[at + index] === byte)

/** Where a mark stands from `from` on; -1 where it does not. */
const find = (bytes: Uint8Array, mark: readonly number[], from: number): number => {
  const [first = 0] = mark
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (standsAt(bytes, mark, at)) return at
  }
  return -1
}

/** Exif data under its mark, wherever a format keeps it: JPEG, HEIC, AVIF, WebP. */
const inExif = (bytes: Uint8Array): boolean => {
  let found = false
  for (let at = find(bytes, exifMark, 0); at >= 0; at = find(bytes, exifMark, at + 1)) {
    found = removeTiffLocation(bytes.subarray(at + exifMark.length)) || found
  }
  return found
}

/** Packets of XMP, which every format keeps as they are. */
const inXmp = (bytes: Uint8Array): boolean => {
  let found = false
  for (let at = find(bytes, xmpStart, 0); at >= 0; at = find(bytes, xmpStart, at + 1)) {
    const end = find(bytes, xmpEnd, at)
    if (end < 0) return found
    found = removeXmpLocation(bytes.subarray(at, end)) || found
  }
  return found
}

/** @see https://www.w3.org/TR/png-3/#5Chunk-layout */
const inPng = (bytes: Uint8Array): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let found = false
  for (let at = pngStart.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at)
    const end = at + 8 + length
    if (end + 4 > bytes.length) break
    const data = bytes.subarray(at + 8, end)
    const isExif = standsAt(bytes, codes('eXIf'), at + 4)
    const isText = standsAt(bytes, codes('iTXt'), at + 4)
    if ((isExif && removeTiffLocation(data)) || (isText && inXmp(data))) {
      view.setUint32(end, crc32(bytes.subarray(at + 4, end)))
      found = true
    }
    at = end + 4
  }
  return found
}

/** @see https://developers.google.com/speed/webp/docs/riff_container */
const inWebp = (bytes: Uint8Array): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let found = false
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = view.getUint32(at + 4, true)
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (standsAt(bytes, codes('EXIF'), at)) found = removeTiffLocation(data) || found
    at += 8 + length + (length % 2)
  }
  return found
}

/**
 * Takes out of an image, in place, where it was taken: the place in Exif and XMP. Its pixels, its size
 * in bytes and all that its metadata say besides stay as they are.
 * @returns whether there was anything
 */
export function removeLocation(bytes: Uint8Array): boolean {
  if (standsAt(bytes, pngStart, 0)) return inPng(bytes)
  const isWebp = standsAt(bytes, codes('RIFF'), 0) && standsAt(bytes, codes('WEBP'), 8)
  const found = [inExif(bytes), inXmp(bytes), isWebp && inWebp(bytes), removeTiffLocation(bytes)]
  return found.includes(true)
}
