import readExif from 'exif-reader'

import type {Json, JsonObject} from '../json.ts'

/** What the hosted lake calls otherwise than the reader. */
const renamed: Readonly<Record<string, string>> = {
  DateTime: 'ModifyDate',
  FocalLengthIn35mmFilm: 'FocalLengthIn35mmFormat',
  ISOSpeedRatings: 'ISO',
}

/** Pointers into the file, and blocks of other metadata that may say where a photograph was taken. */
const leftOut: ReadonlySet<string> = new Set([
  'ExifTag',
  'GPSTag',
  'InteroperabilityTag',
  'XMLPacket',
  'IPTCNAA',
  'ImageResources',
])

/** The longest list that is a value, as in `LensSpecification`, and not a table of bytes. */
const longestList = 8

const parts = {
  exif: {part: 'Photo', type: 'sanity.imageExifMetadata'},
  image: {part: 'Image', type: 'sanity.imageExifTags'},
} as const

/** What the camera noted, as the field of the metadata that it belongs to. Never where it was. */
export function cameraTags(exif: Buffer | undefined, field: keyof typeof parts): JsonObject {
  const {part, type} = parts[field]
  const tags = exif === undefined ? undefined : tagsOf(exif)?.[part]
  if (!tags) return {}
  const known = Object.entries(tags).flatMap(([name, tag]) => {
    const value = leftOut.has(name) || /^\d/.test(name) ? undefined : plain(tag)
    return value === undefined ? [] : [[renamed[name] ?? name, value]]
  })
  return {[field]: {_type: type, ...Object.fromEntries(known)}}
}

const tagsOf = (exif: Buffer): ReturnType<typeof readExif> | undefined => {
  try {
    return readExif(exif)
  } catch {
    // Cameras and programs write all sorts of things; the image is good without.
    return undefined
  }
}

const plain = (tag: unknown): Json | undefined => {
  if (typeof tag === 'string') return tag.replace(/\0[\s\S]*$/, '')
  if (typeof tag === 'number') return Number.isFinite(tag) ? tag : undefined
  if (tag instanceof Date) return Number.isNaN(tag.getTime()) ? undefined : tag.toISOString()
  if (!Array.isArray(tag) || tag.length > longestList) return undefined
  const numbers = tag.filter((value) => typeof value === 'number' && Number.isFinite(value))
  return numbers.length === tag.length ? numbers : undefined
}
