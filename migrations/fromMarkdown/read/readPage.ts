import {closeSync, fstatSync, openSync, readSync} from 'node:fs'
import {open} from 'node:fs/promises'
import {join} from 'node:path'

import {makeMessage} from '../messages/makeMessage.ts'
import type {Message} from '../messages/message.ts'
import {hasFrontMatter} from '../parse/frontMatter/splitFrontMatter.ts'
import type {SiteFile} from '../parse/jekyllSite.ts'
import {linesOf} from '../parse/lines.ts'
import {fileDigest} from './fileDigest.ts'
import {errorCode} from './listFolder.ts'
import {validPrefix} from './validPrefix.ts'

/** A page is some kilobytes; what is larger is no text that anyone wrote. */
const maxPageBytes = 16 * 1024 * 1024

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`

const utf16Marks = new Set(['fffe', 'feff'])

const encodingOf = (bytes: Uint8Array): string =>
  utf16Marks.has(Buffer.from(bytes.subarray(0, 2)).toString('hex')) ? 'utf-16' : 'latin1'

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

const utf8 = new TextDecoder('utf-8', {fatal: true})

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

/** Nearly every page fits: its bytes are decoded and hashed before the next one is read. */
const shared = new Uint8Array(64 * 1024)

/**
 * A file's bytes, which the next call may overwrite, or its size if that is more than a page may
 * have. Blocks: for files this small, waiting in a thread of its own costs several times the reading.
 */
const readBytes = (full: string): Uint8Array | number => {
  const file = openSync(full, 'r')
  try {
    const {size} = fstatSync(file)
    if (size > maxPageBytes) return size
    const bytes = size <= shared.length ? shared : new Uint8Array(size)
    let end = 0
    while (end < size) {
      const taken = readSync(file, bytes, end, size - end, null)
      if (taken === 0) break
      end += taken
    }
    return bytes.subarray(0, end)
  } finally {
    closeSync(file)
  }
}

/**
 * Reads one page of the site, or says why it cannot be had.
 * @param needsFrontMatter whether a file without front matter is none
 */
export function readPage(
  root: string,
  path: string,
  needsFrontMatter: boolean,
): SiteFile | Message {
  const full = join(root, path)
  try {
    const bytes = readBytes(full)
    if (typeof bytes === 'number') {
      return makeMessage('file-too-large', {
        reason: `\`${path}\` has ${megabytes(bytes)}; a page may have ${megabytes(maxPageBytes)}`,
        source: 'read',
        path,
        hint: 'Split it, or move data out of it.',
      })
    }
    const text = decode(bytes)
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
    return makeMessage('file-unreadable', {
      reason: `\`${path}\` cannot be read (${errorCode(error)})`,
      source: 'read',
      path,
      hint: path.includes('\uFFFD')
        ? 'Its name is not UTF-8; rename it.'
        : 'Look at its permissions.',
    })
  }
}

/** Whether the file begins as a page does; `true` where it cannot be opened, so that reading says why. */
export async function mayBePage(root: string, path: string): Promise<boolean> {
  try {
    await using file = await open(join(root, path))
    const {buffer, bytesRead} = await file.read(new Uint8Array(64), 0, 64, 0)
    return new TextDecoder().decode(buffer.subarray(0, bytesRead)).startsWith('---')
  } catch {
    return true
  }
}
