import type {Range} from '../../parse/range.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import {isOtherRegistering, saysNotNeeded} from '../links/linkWords.ts'
import type {Paragraph} from '../paragraphs/paragraph.ts'
import {readMail} from '../people/mail.ts'

/** What may be a link for registering: one of a text, or an address that stands in it. */
export interface Candidate extends Range {
  readonly href: string
  /** A bare address in the text, that the site shows as text. */
  readonly bare: boolean
}

const webAddress = String.raw`(?:https?:\/\/|www\.)[^\s<>()[\]"'”]+[^\s<>()[\]"'”.,;:!?]`
/** A sign, or a word for it in brackets. */
const sign = (own: string): string =>
  String.raw`(?:${own}|\s?[([{]\s?(?:${own}|[\p{L}-]{2,9})\s?[)\]}]\s?)`
const mailAddress = String.raw`(?<![\w.+/-])[\w.+-]+${sign('@')}[\w-]+(?:${sign(String.raw`\.`)}[\w-]+)+`
/** Addresses that stand among words. */
const bareAddress = new RegExp(`${webAddress}|${mailAddress}`, 'giu')

const mayHoldAddress = /https?:|www\.|@|[([{]\s?[\p{L}-]{2,9}\s?[)\]}]/iu

/** The address among words that say how to register and nothing else: "RSVP to kim@example.org". */
export function addressAmong(words: string, lexicon: Lexicon): string | undefined {
  const found = candidatesOf({text: words, links: []}, lexicon)
  const read = lexicon.read(words)
  const isOther = read.has('asks') || isOtherRegistering(read) || saysNotNeeded(read)
  return found.length === 1 && !isOther ? found[0]?.href : undefined
}

/** The links of a text and the addresses that stand in it, in order. */
export function candidatesOf(
  {text, links}: Pick<Paragraph, 'text' | 'links'>,
  lexicon: Lexicon,
): readonly Candidate[] {
  const own = links.map(({start, end, href}) => ({start, end, href, bare: false}))
  if (!mayHoldAddress.test(text)) return own
  const candidates: Candidate[] = []
  let next = 0
  for (const {0: href, index} of text.matchAll(bareAddress)) {
    for (let link = own[next]; link && link.start <= index; link = own[next]) {
      candidates.push(link)
      next += 1
    }
    const start = Math.max(index, candidates.at(-1)?.end ?? 0)
    const isWritten = !/[([{]/.test(href) || readMail(href, lexicon) !== undefined
    if (start === index && isWritten)
      candidates.push({start, end: index + href.length, href, bare: true})
  }
  return [...candidates, ...own.slice(next)]
}
