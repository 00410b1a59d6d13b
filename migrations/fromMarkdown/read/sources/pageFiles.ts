import {makeMessage} from '../../messages/makeMessage.ts'
import type {Message} from '../../messages/message.ts'

/** In lower case, without its dot; empty for a name without one. */
export function extensionOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
}

export function notMarkdown(path: string): Message {
  return makeMessage('not-markdown', {
    reason: `\`${path}\` is a page that is not Markdown; it was left alone`,
    source: 'read',
    path,
    hint: 'Save its text as Markdown to import it.',
  })
}

/** @param whether what is to be looked at besides the folder */
export function noPages(path: string, whether: string): Message {
  return makeMessage('no-pages', {
    reason: 'The site has no page that could be imported',
    source: 'read',
    path,
    hint: `Look whether this is the folder of the site, and whether ${whether}.`,
  })
}
