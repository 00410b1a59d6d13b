import {makeMessage} from '../messages/makeMessage.ts'
import type {Message} from '../messages/message.ts'
import {hasFrontMatter} from '../parse/frontMatter/splitFrontMatter.ts'
import type {SiteFile} from '../parse/jekyllSite.ts'
import {linesOf} from '../parse/lines.ts'
import {errorCode} from './errorCode.ts'
import {fileDigest} from './fileDigest.ts'
import {type SiteFiles, textOf, TooLargeError} from './siteFiles.ts'
import {validPrefix} from './validPrefix.ts'

const lenient = new TextDecoder()

/** A page is some kilobytes; what is larger is no text that anyone wrote. */
const maxPageBytes = 16 * 1024 * 1024

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`

const isUtf16 = ([first = 0, second = 0]: Uint8Array): boolean =>
  Math.min(first, second) === 0xfe && Math.max(first, second) === 0xff

const encodingOf = (bytes: Uint8Array): string => (isUtf16(bytes) ? 'utf-16' : 'latin1')

const notUtf8 = (path: string, bytes: Uint8Array): Message => {
  const before = validPrefix(bytes)
  const at = bytes[before.bytes] ?? 0
  return makeMessage('not-utf8', {
    reason: `Byte \`0x${at.toString(16).toUpperCase()}\` is not UTF-8; the file was left alone`,
    source: 'read',
    path,
    place: linesOf(before.text)(before.text.length, before.text.length + 1),
    hint: `Save the file as UTF-8, for instance with \`iconv -f ${encodingOf(bytes)} -t utf-8\`.`,
  })
}

const tooLarge = (path: string, bytes: number): Message =>
  makeMessage('file-too-large', {
    reason: `\`${path}\` has ${megabytes(bytes)}; a page may have ${megabytes(maxPageBytes)}`,
    source: 'read',
    path,
    hint: 'Split it, or move data out of it.',
  })

const unreadable = (path: string, error: unknown): Message =>
  makeMessage('file-unreadable', {
    reason: `\`${path}\` cannot be read (${errorCode(error)})`,
    source: 'read',
    path,
    hint: path.includes('\uFFFD')
      ? 'Its name is not UTF-8; rename it.'
      : 'Look at its permissions.',
  })

/**
 * Reads one page of the site, or says why it cannot be had.
 * @param needsFrontMatter whether a file without front matter is none
 */
export function readPage(
  {bytes: bytesOf}: SiteFiles,
  path: string,
  needsFrontMatter: boolean,
): SiteFile | Message {
  try {
    const bytes = bytesOf(path, maxPageBytes)
    const text = textOf(bytes)
    if (text === undefined) return notUtf8(path, bytes)
    if (needsFrontMatter && !hasFrontMatter(text)) {
      return makeMessage('no-front-matter', {
        reason: `\`${path}\` has no front matter; Jekyll copies it and makes no page of it`,
        source: 'read',
        path,
        hint: 'Begin it with two lines `---` to make it a page.',
      })
    }
    return {path, text, digest: fileDigest(bytes)}
  } catch (error) {
    return error instanceof TooLargeError ? tooLarge(path, error.bytes) : unreadable(path, error)
  }
}

/** Whether the file begins as a page does; `true` where it cannot be opened, so that reading says why. */
export function mayBePage({bytes}: SiteFiles, path: string): boolean {
  try {
    return lenient.decode(bytes(path, maxPageBytes).subarray(0, 64)).startsWith('---')
  } catch {
    return true
  }
}
