import {createHash} from 'node:crypto'
import {open, readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'

import {makeMessage} from '../makeMessage.ts'
import type {Message} from '../message.ts'
import {hasFrontMatter} from '../parse/frontMatter/splitFrontMatter.ts'
import {linesOf} from '../parse/lines.ts'
import type {SiteFile} from '../site.ts'
import {errorCode} from './listFolder.ts'
import {validPrefix} from './validPrefix.ts'

/** A page is some kilobytes; what is larger is no text that anyone wrote. */
const maxPageBytes = 16 * 1024 * 1024

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`

const notUtf8 = (path: string, bytes: Uint8Array): Message => {
  const before = validPrefix(bytes)
  const at = bytes[before.bytes] ?? 0
  return makeMessage('not-utf8', {
    reason: `Byte \`0x${at.toString(16).toUpperCase()}\` is not UTF-8; the file was left alone`,
    source: 'read',
    path,
    place: linesOf(before.text)(before.text.length, before.text.length + 1),
    hint: 'Save the file as UTF-8, for instance with `iconv -f latin1 -t utf-8`.',
  })
}

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}

/** Reads one page of the site, or says why it cannot be had. Files without front matter are none. */
export const readPage = async (root: string, path: string): Promise<SiteFile | Message> => {
  const full = join(root, path)
  try {
    const {size} = await stat(full)
    if (size > maxPageBytes) {
      return makeMessage('file-too-large', {
        reason: `\`${path}\` has ${megabytes(size)}; a page may have ${megabytes(maxPageBytes)}`,
        source: 'read',
        path,
        hint: 'Split it, or move data out of it.',
      })
    }
    const bytes = await readFile(full)
    const text = decode(bytes)
    if (text === undefined) return notUtf8(path, bytes)
    if (!hasFrontMatter(text)) {
      return makeMessage('no-front-matter', {
        reason: `\`${path}\` has no front matter; Jekyll copies it and makes no page of it`,
        source: 'read',
        path,
        hint: 'Begin it with two lines `---` to make it a page.',
      })
    }
    return {path, text, digest: `sha256-${createHash('sha256').update(bytes).digest('hex')}`}
  } catch (error) {
    return makeMessage('file-unreadable', {
      reason: `\`${path}\` cannot be read (${errorCode(error)})`,
      source: 'read',
      path,
      hint: 'Look at its permissions.',
    })
  }
}

/** Whether the file begins as a page does; `true` where it cannot be opened, so that reading says why. */
export const mayBePage = async (root: string, path: string): Promise<boolean> => {
  try {
    await using file = await open(join(root, path))
    const {buffer, bytesRead} = await file.read(new Uint8Array(64), 0, 64, 0)
    return new TextDecoder().decode(buffer.subarray(0, bytesRead)).startsWith('---')
  } catch {
    return true
  }
}
