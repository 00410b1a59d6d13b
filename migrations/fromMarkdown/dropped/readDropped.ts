import {sha256} from '../dataset/sha256.ts'
import {makeMessage} from '../messages/makeMessage.ts'
import type {Message} from '../messages/message.ts'
import {hasFrontMatter} from '../parse/frontMatter/splitFrontMatter.ts'
import type {SiteFile} from '../parse/jekyllSite.ts'

const utf8 = new TextDecoder('utf-8', {fatal: true})

/** The text of bytes; `undefined` where they are no UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

/** A page as `apply` reads it from a folder, or why it cannot be had. */
export function readDropped(
  path: string,
  bytes: Uint8Array,
  needsFrontMatter: boolean,
): SiteFile | Message {
  const text = textOf(bytes)
  if (text === undefined) {
    return makeMessage('not-utf8', {
      reason: `\`${path}\` is not UTF-8; the file was left alone`,
      source: 'read',
      path,
      hint: 'Save it as UTF-8.',
    })
  }
  if (needsFrontMatter && !hasFrontMatter(text)) {
    return makeMessage('no-front-matter', {
      reason: `\`${path}\` has no front matter; Jekyll copies it and makes no page of it`,
      source: 'read',
      path,
      hint: 'Begin it with two lines `---` to make it a page.',
    })
  }
  return {path, text, digest: `sha256-${sha256(bytes, 'hex')}`}
}
