import type {FileKind} from './fileKind.ts'
import {photographOf, photographs} from './photographs.ts'
import {isSvg} from './svg.ts'

interface Signature extends FileKind {
  readonly offset: number
  readonly bytes: string
  readonly and?: {readonly offset: number; readonly bytes: string}
}

const riff = (form: string, extension: string, mimeType: string): Signature => ({
  offset: 0,
  bytes: 'RIFF',
  and: {offset: 8, bytes: form},
  extension,
  mimeType,
})

// https://www.iana.org/assignments/media-types, signatures as in https://mimesniff.spec.whatwg.org
const signatures: readonly Signature[] = [
  {offset: 0, bytes: '\u0089PNG\r\n\u001a\n', extension: 'png', mimeType: 'image/png'},
  {offset: 0, bytes: '\u00ff\u00d8\u00ff', extension: 'jpg', mimeType: 'image/jpeg'},
  {offset: 0, bytes: 'GIF8', extension: 'gif', mimeType: 'image/gif'},
  riff('WEBP', 'webp', 'image/webp'),
  riff('WAVE', 'wav', 'audio/wav'),
  riff('AVI ', 'avi', 'video/x-msvideo'),
  {offset: 4, bytes: 'ftypqt', extension: 'mov', mimeType: 'video/quicktime'},
  {offset: 4, bytes: 'ftypM4A', extension: 'm4a', mimeType: 'audio/mp4'},
  {offset: 4, bytes: 'ftyp', extension: 'mp4', mimeType: 'video/mp4'},
  {offset: 0, bytes: 'II*\u0000', extension: 'tif', mimeType: 'image/tiff'},
  {offset: 0, bytes: 'MM\u0000*', extension: 'tif', mimeType: 'image/tiff'},
  {
    offset: 0,
    bytes: 'BM',
    and: {offset: 6, bytes: '\0\0\0\0'},
    extension: 'bmp',
    mimeType: 'image/bmp',
  },
  {offset: 0, bytes: '\0\0\u0001\0', extension: 'ico', mimeType: 'image/x-icon'},
  {offset: 0, bytes: '\u00ff\u000a', extension: 'jxl', mimeType: 'image/jxl'},
  {offset: 4, bytes: 'JXL \r\n', extension: 'jxl', mimeType: 'image/jxl'},
  {offset: 4, bytes: 'jP  \r\n', extension: 'jp2', mimeType: 'image/jp2'},
  {offset: 0, bytes: '8BPS', extension: 'psd', mimeType: 'image/vnd.adobe.photoshop'},
  {offset: 0, bytes: '%PDF-', extension: 'pdf', mimeType: 'application/pdf'},
  {offset: 0, bytes: 'PK\u0003\u0004', extension: 'zip', mimeType: 'application/zip'},
  {offset: 0, bytes: '\u001f\u008b', extension: 'gz', mimeType: 'application/gzip'},
  {offset: 0, bytes: '\u001aE\u00df\u00a3', extension: 'webm', mimeType: 'video/webm'},
  {offset: 0, bytes: 'OggS', extension: 'ogg', mimeType: 'audio/ogg'},
  {offset: 0, bytes: 'ID3', extension: 'mp3', mimeType: 'audio/mpeg'},
  {offset: 0, bytes: '\u00ff\u00fb', extension: 'mp3', mimeType: 'audio/mpeg'},
]

/** Kinds that say no more about themselves than their container does: the name decides. */
const byName: Readonly<Record<string, FileKind>> = {
  docx: {
    extension: 'docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: {
    extension: 'xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  pptx: {
    extension: 'pptx',
    mimeType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  odt: {extension: 'odt', mimeType: 'application/vnd.oasis.opendocument.text'},
  odp: {extension: 'odp', mimeType: 'application/vnd.oasis.opendocument.presentation'},
  ods: {extension: 'ods', mimeType: 'application/vnd.oasis.opendocument.spreadsheet'},
  epub: {extension: 'epub', mimeType: 'application/epub+zip'},
}

const textByName: Readonly<Record<string, FileKind>> = {
  csv: {extension: 'csv', mimeType: 'text/csv'},
  ics: {extension: 'ics', mimeType: 'text/calendar'},
  json: {extension: 'json', mimeType: 'application/json'},
  md: {extension: 'md', mimeType: 'text/markdown'},
  txt: {extension: 'txt', mimeType: 'text/plain'},
  vtt: {extension: 'vtt', mimeType: 'text/vtt'},
  srt: {extension: 'srt', mimeType: 'text/plain'},
}

/** Bytes that `sniff` needs to see of a file. */
export const sniffedBytes = 4096

/** `head` holds the first bytes of the file. Whatever is not known is `application/octet-stream`. */
export function sniff(head: Buffer, filename: string): FileKind {
  const text = head.toString('latin1')
  const extension = /\.([a-z0-9]{1,12})$/i.exec(filename)?.[1]?.toLowerCase() ?? ''
  const photograph = photographOf(head)
  if (photograph !== undefined) return photograph
  const found = signatures.find(
    ({offset, bytes, and}) =>
      text.startsWith(bytes, offset) &&
      (and === undefined || text.startsWith(and.bytes, and.offset)),
  )
  if (found?.extension === 'zip') return own(byName, extension) ?? found
  if (found !== undefined) return {extension: found.extension, mimeType: found.mimeType}
  if (isSvg(head.toString('utf8'))) return {extension: 'svg', mimeType: 'image/svg+xml'}
  const plain = head.includes(0) ? undefined : own(textByName, extension)
  if (plain !== undefined) return plain
  // A name that promises what the file is not must not decide how it is served.
  const unknown = extension === '' || sniffed.has(extension) ? 'bin' : extension
  return {extension: unknown, mimeType: 'application/octet-stream'}
}

const sniffed: ReadonlySet<string> = new Set([
  'svg',
  ...photographs.map(({extension}) => extension),
  ...signatures.map(({extension}) => extension),
  ...Object.keys(byName),
  ...Object.keys(textByName),
])

const own = (table: Readonly<Record<string, FileKind>>, key: string): FileKind | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined
