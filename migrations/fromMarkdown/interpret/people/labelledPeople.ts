import type {FieldKeys} from '../../mapping/mappingShape.ts'
import {plainKey} from '../../mapping/plainKey.ts'
import type {Range} from '../../parse/range.ts'
import type {ContactList} from '../facts.ts'
import {isFullName} from '../names/fullName.ts'
import {isEvident} from '../names/who.ts'

/** A line of a body, or a part of it, that names people. */
export interface LabelledLine {
  readonly list: ContactList
  readonly text: string
  /** Whether it has a label of its own. */
  readonly isLabelled: boolean
  readonly range: Range
}

const lists = ['contacts', 'speakers'] as const
const fence = /^ {0,3}(?:```|~~~)/u
const heading = /^ {0,3}#{1,6}[ \t]+([^#]{1,60}?)[ \t#:]*$/u
const bullet = /^ {0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+/u
/** In front of a label that stands behind a sentence. */
const sentenceEnd = /(?<=[.!?][ \t]{1,2})(?=[*_]{0,2}\p{Lu}[\p{L} ]{2,30}[*_]{0,2}:[*_]{0,2} )/u
const label = /^[*_]{0,2}([^:*_]{1,40})(?:[*_]{1,2}[ \t]?:|:[*_]{1,2}|:)[ \t]+(?=\S)/u
const mailLink = /\[([^\]]{1,100})\]\(mailto:([^)\s?]{1,100})[^)]{0,100}\)/gu
const link = /\[([^\]]{1,100})\]\([^)\s]{0,300}\)/gu
const signs = /[*_`]+/gu
const mail = /[<(,:]?[ \t]*<?([\p{L}\d.+-]{1,64}@[\p{L}\d.-]{1,100}\.\p{L}{2,})/u
/** What is longer names nobody alone. */
const longest = 500
const mostWords = 5

/** Names with their mail addresses behind them, without the signs of Markdown. */
const bare = (markdown: string): string =>
  markdown
    .replaceAll(mailLink, (_, name: string, address: string) =>
      name === address ? address : `${name} <${address}>`,
    )
    .replaceAll(link, '$1')
    .replaceAll(signs, '')
    .trim()
    .replace(/\.$/u, '')

/** "Questions? Write to Ada Berg, ada@example.org": whose name stands right before an address has it. */
const besideMail = (line: string): string | undefined => {
  const text = bare(line)
  const found = mail.exec(text)
  if (found === null) return undefined
  const words = text.slice(0, found.index).trim().split(/\s+/u).slice(-mostWords)
  const name = words
    .map((_, index) => words.slice(index).join(' '))
    .find((each) => isFullName(each) && isEvident(each))
  return name === undefined ? undefined : `${name} <${found[1] ?? ''}>`
}

/**
 * "Speaker: Ada Berg", "**Contact:** Ada Berg, ada@example.org", items below "## Speakers", and whom a mail address
 * stands behind. Labels and headings are called like keys of front matter.
 */
export function labelledLines(body: string, keys: FieldKeys): readonly LabelledLine[] {
  const listOf = (name: string): ContactList | undefined =>
    lists.find((list) => keys[list].includes(plainKey(name.trim())))
  const found: LabelledLine[] = []
  let below: ContactList | undefined
  let isCode = false
  let start = 0
  const read = (part: string, from: number, item: ContactList | undefined): void => {
    const [lead = '', name] = label.exec(part) ?? []
    const labelled = name === undefined ? undefined : listOf(name)
    const own = labelled === undefined ? part : part.slice(lead.length)
    const list = labelled ?? item
    const text = list === undefined && own.includes('@') ? besideMail(own) : bare(own)
    const range = {start: from + part.length - own.length, end: from + part.length}
    if (list !== undefined)
      found.push({list, text: text ?? '', isLabelled: labelled !== undefined, range})
    else if (text !== undefined && own.includes('@'))
      found.push({list: 'contacts', text, isLabelled: false, range})
  }
  for (const line of body.split('\n')) {
    if (fence.test(line)) isCode = !isCode
    const [, title] = heading.exec(line) ?? []
    const [mark = ''] = bullet.exec(line) ?? []
    if (!isCode && title === undefined && line.length <= longest) {
      let from = start + mark.length
      for (const part of line.slice(mark.length).split(sentenceEnd)) {
        read(part, from, mark === '' ? undefined : below)
        from += part.length
      }
    }
    if (title !== undefined) below = listOf(title)
    else if (line.trim() !== '' && mark === '') below = undefined
    start += line.length + 1
  }
  return found
}
