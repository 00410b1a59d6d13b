import {everyLexicon, type Lexicon} from '../lexicon/lexicon.ts'
import {isFullName} from '../names/fullName.ts'
import {hasFormOfNames, presentersIn} from '../names/presenters.ts'
import {whoIn} from '../names/who.ts'
import {withoutLength} from '../programme/itemTitle.ts'
import type {Mark} from '../tokens/tokens.ts'

export interface ProjectTitle {
  readonly title: string
  readonly presenters: readonly string[]
}

const ordinal = /^\d{1,2}[.)]\s+/u
const marksAtEnd = /[\s:–—-]+$/u
const mayHaveDash = /\s[–—-]\s/u
const dash = /\s+[–—-]\s+/gu
const brackets = /^(.*?)\s*\(([^()]*)\)\s*:?$/u
const lastComma = /^(.*\S)\s*,\s+([^,]+)$/u
/** What stands between a title and "by". */
const marksBehind = /(?:[,:]|\s[–—-])?\s*$/u
const nameFirst = /^(.{5,40}?,\s[^:–—]{2,40}?)(?::|\s[–—-])\s+(\p{Lu}.*)$/u

/** What stands behind "1." */
export function withoutOrdinal(text: string): string {
  return text.replace(ordinal, '')
}

/** A name as it stands in front of a mark: "**Open Streets:** a map". */
export function nameAtMark(text: string): string {
  return text.trim().replace(marksAtEnd, '')
}

/** Tells a title and its presenters apart, where it can. */
type Split = (
  text: string,
  lexicon: Lexicon,
) => readonly [title: string, presenters: readonly string[]] | undefined

/** What stands on both sides of the last dash. */
const aroundDash = (text: string): readonly [before: string, behind: string] | undefined => {
  if (!mayHaveDash.test(text)) return undefined
  const last = [...text.matchAll(dash)].at(-1)
  return last && [text.slice(0, last.index), text.slice(last.index + last[0].length)]
}

/** What stands in front of brackets at the end, and in them. */
const aroundBrackets = (text: string): readonly [before: string, inside: string] | undefined => {
  const [, before, inside] = text.includes('(') ? (brackets.exec(text) ?? []) : []
  return before === undefined || before === '' || inside === undefined
    ? undefined
    : [before, inside]
}

const behindDash: Split = (text, lexicon) => {
  const [before, behind] = aroundDash(text) ?? []
  return before === undefined || behind === undefined
    ? undefined
    : [before, presentersIn(behind, lexicon)]
}

const inBrackets: Split = (text, lexicon) => {
  const [title, inside] = aroundBrackets(text) ?? []
  if (title === undefined || inside === undefined) return undefined
  return [title, presentersIn(withoutLength(lexicon.read(inside)), lexicon)]
}

const isSmall = (text: string, {start}: Mark): boolean => /^\P{Lu}/u.test(text.slice(start))

/** "Open Streets by Ada Berg" */
const behindBy: Split = (text, lexicon) => {
  const read = lexicon.read(text)
  if (!read.has('by', 'shownBy')) return undefined
  const by = [...read.apart('by'), ...read.apart('shownBy')]
    .filter((mark) => mark.first > 0 && isSmall(text, mark))
    .toSorted((a, b) => a.start - b.start)
  const title = by[0] && text.slice(0, by[0].start).replace(marksBehind, '')
  return by[0] === undefined || title === undefined || title === ''
    ? undefined
    : [title, whoIn(text.slice(by[0].end), by[0].next - by[0].first > 1).sure]
}

/** "Ada Berg, Forest Check" is no title with the name of a person behind it. */
const behindComma: Split = (text, lexicon) => {
  const [, title = '', names = ''] = text.includes(',') ? (lastComma.exec(text) ?? []) : []
  if (title === '' || (isFullName(title) && !/\s\S+\s/u.test(title))) return undefined
  return [title, presentersIn(names, lexicon)]
}

/** "Ada Berg shows Open Streets" */
const behindVerb: Split = (text, lexicon) => {
  const read = lexicon.read(text)
  const verb = read
    .apart('showsProject')
    .find((mark) => mark.start >= shortestName && mark.start <= longestNames && isSmall(text, mark))
  const next = verb && (read.at('theProject', verb.next)?.next ?? verb.next)
  const start = next === undefined ? undefined : read.tokens[next]?.start
  return verb === undefined || start === undefined
    ? undefined
    : [text.slice(start), presentersIn(text.slice(0, verb.start).trim(), lexicon)]
}

const shortestName = 6
const longestNames = 61

const behindNames: Split = (text, lexicon) => {
  const [, names = '', title = ''] = text.includes(',') ? (nameFirst.exec(text) ?? []) : []
  return title === '' ? undefined : [title, presentersIn(names, lexicon)]
}

const splits: readonly Split[] = [
  behindDash,
  inBrackets,
  behindBy,
  behindComma,
  behindVerb,
  behindNames,
]

/** What has the form of a name is no part of a title, whether or not it is a person's. */
const withoutNames = (text: string): string => {
  const [title, inside] = aroundBrackets(text) ?? []
  if (title !== undefined && inside !== undefined && hasFormOfNames(inside)) return title
  const [before, behind] = aroundDash(text) ?? []
  return before !== undefined && behind !== undefined && hasFormOfNames(behind) ? before : text
}

/**
 * Tells a project's title and its presenters apart: "Open Streets – Ada Berg", "Open Streets (Ada
 * Berg and Bo Ek)", "Open Streets by Ada Berg", "Ada Berg shows Open Streets". What is behind the last
 * dash counts only if it is names; a title may have dashes of its own.
 */
export function projectTitle(text: string, lexicon: Lexicon = everyLexicon()): ProjectTitle {
  const written = withoutOrdinal(text.trim()).replace(/\s*:$/u, '')
  for (const split of splits) {
    const [title = '', presenters = []] = split(written, lexicon) ?? []
    if (presenters.length > 0) return {title: title.trim(), presenters}
  }
  return {title: withoutNames(written), presenters: []}
}
