import {unsupportedMediaType} from '../errors.ts'
import type {FileKind} from './fileKind.ts'

const taken: ReadonlySet<string> = new Set(['jpg', 'png', 'gif', 'webp', 'avif', 'tif', 'svg'])
const list = 'JPEG, PNG, GIF, WebP, AVIF, TIFF and SVG'

/** Kinds of image that somebody may well have, and what to do with them. */
const refused: Readonly<Record<string, string>> = {
  heic: 'a HEIC photograph, as iPhones take them. Most browsers cannot show those, and this lake cannot convert them. Export it as JPEG (on the phone: Settings, Camera, Formats, Most Compatible) and upload that.',
  bmp: `a BMP image. Save it as PNG and upload that.`,
  ico: `an icon (ICO). Save it as PNG and upload that.`,
  jxl: `a JPEG XL image, which most browsers cannot show. Save it as JPEG and upload that.`,
  jp2: `a JPEG 2000 image, which browsers cannot show. Save it as JPEG and upload that.`,
  psd: `a Photoshop document. Export it as JPEG or PNG and upload that.`,
}

/** Throws a 415 that says what the file is and what to do, for all that is not taken as an image. */
export function requireTaken({extension, mimeType}: FileKind): void {
  if (taken.has(extension)) return
  if (Object.hasOwn(refused, extension)) {
    throw unsupportedMediaType(`The upload is ${refused[extension]}`)
  }
  const held = mimeType === 'application/octet-stream' ? '' : ` but ${mimeType}`
  throw unsupportedMediaType(
    `The upload is no image, whatever its name says: going by what it holds it is none of ${list}${held}. Choose another file, or upload it as a file.`,
  )
}
