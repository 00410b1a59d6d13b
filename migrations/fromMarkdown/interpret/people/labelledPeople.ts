import type {FieldKeys} from '../../mapping/mappingShape.ts'
import {plainKey} from '../../mapping/plainKey.ts'
import type {Range} from '../../parse/range.ts'
import type {PageList} from '../facts.ts'
import type {Line} from '../lines/line.ts'
import {isFullName} from '../names/fullName.ts'
import {isEvident} from '../names/who.ts'

/** Words of a body that name people. */
export interface LabelledText {
  readonly list: PageList
  readonly text: string
  /** Whether they have a label of their own. */
  readonly isLabelled: boolean
  /** Of the line that they stand in. */
  readonly range: Range
}

/** Below a heading stand those whom only these name; logos and thanks stand below others. */
const listsOfPeople = ['contacts', 'speakers'] as const
const lists = [...listsOfPeople, 'organisers', 'partners'] as const
/** In front of a label that stands behind a sentence. */
const sentenceEnd = /(?<=[.!?]\s)(?=\p{Lu}[\p{L} ]{2,30}: )/u
const label = /^([^:]{1,40}):\s+(?=\S)/u
const mailLink = /^mailto:([^?]+)/iu
const mail = /[<(,:]?\s*<?([\p{L}\d.+-]{1,64}@[\p{L}\d.-]{1,100}\.\p{L}{2,})/u
/** What is longer names nobody alone. */
const longest = 500
const mostWords = 5

/** A line with the mail addresses of its links behind their words. */
const withMail = ({pieces}: Line): string =>
  pieces
    .map(({text, href = ''}) => {
      const [, address = ''] = mailLink.exec(href) ?? []
      return text.includes(address) ? text : `${text} <${address}>`
    })
    .join('')
    .trim()

/** "Questions? Write to Ada Berg, ada@example.org": whose name stands right before an address has it. */
const besideMail = (text: string): string | undefined => {
  const found = mail.exec(text)
  if (found === null) return undefined
  const words = text.slice(0, found.index).trim().split(/\s+/u).slice(-mostWords)
  const name = words
    .map((_, index) => words.slice(index).join(' '))
    .find((each) => isFullName(each) && isEvident(each))
  return name === undefined ? undefined : `${name} <${found[1] ?? ''}>`
}

/**
 * "Speaker: Ada Berg", "Contact: Ada Berg, ada@example.org", "Organised by: Map Works", items below "Speakers", and
 * whom a mail address stands behind. Labels and headings are called like keys of front matter.
 */
export function labelledTexts(lines: readonly Line[], keys: FieldKeys): readonly LabelledText[] {
  const listOf = (name: string, among: readonly PageList[] = lists): PageList | undefined =>
    among.find((list) => keys[list].includes(plainKey(name.trim())))
  let below: PageList | undefined
  return lines.flatMap((line) => {
    if (line.level === 0) below = listOf(line.text.replace(/:$/u, ''), listsOfPeople)
    const isItem = line.listItem !== undefined && line.start === 0
    const whole = line.text.length > longest ? '' : withMail(line)
    return whole.split(sentenceEnd).flatMap((part): LabelledText | [] => {
      const [lead = '', name = ''] = label.exec(part) ?? []
      const labelled = listOf(name)
      const list = labelled ?? (isItem ? below : undefined)
      const isLabelled = labelled !== undefined
      const text = list === undefined ? besideMail(part) : part.slice(isLabelled ? lead.length : 0)
      return text === undefined
        ? []
        : {list: list ?? 'contacts', text: text.replace(/\.$/u, ''), isLabelled, range: line.range}
    })
  })
}
