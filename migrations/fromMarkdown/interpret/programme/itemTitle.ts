import type {Lexicon} from '../lexicon/lexicon.ts'
import {fullNames, leadingName} from '../names/fullName.ts'
import {pattern} from '../tokens/pattern.ts'
import type {Mark, Tokens} from '../tokens/tokens.ts'

/** The parts of an item's words. */
export interface ItemTitle {
  readonly title: string
  readonly speakers: readonly string[]
  /** Whether the words name a speaker or a length in brackets, as items of a programme do. */
  readonly marked: boolean
}

const length = 'about? [.~]? # ([-] #)? length each?'
const lengthOnly = pattern(`^ ${length} $`)
const lengthBehind = pattern(`${length} $`)
const bracketsBehind = /\s*\(([^()]*)\)[\s.,;]*$/u
const behindDash = /\s[–—-]\s+(\p{Lu}[^–—]*)$/u
/** A shorter title ("Intro") says little without its speaker, and keeps the name. */
const shortestTitle = 8
/** "Open Streets, Ada Berg"; of two names next to each other it is not told which one speaks. */
const behindComma = /^(.*\S),\s+(\p{Lu}[^,]*)$/u

/** The names that a text is, or starts with. */
export function namesIn(text: string): readonly string[] {
  const all = fullNames(text)
  if (all.length > 0) return all
  const first = leadingName(text)
  return first === undefined ? [] : [first]
}

const isSmall = ({text}: Tokens, {start}: Mark): boolean => /^\P{Lu}/u.test(text.slice(start))

/** "Ada Berg presents …", "Ada Berg from …": the names in front of such words. */
const openingName = (title: Tokens): readonly string[] => {
  const marks = [...title.all('fromPlace'), ...title.all('presents')]
  const starts = marks.flatMap((mark) => (isSmall(title, mark) ? [mark.start] : []))
  const comma = title.text.indexOf(',')
  const end = Math.min(...starts, comma === -1 ? title.text.length : comma)
  return end === title.text.length ? [] : fullNames(title.text.slice(0, end))
}

/** "… by Ada Berg", "led by Bo Ek": the names behind such words. */
const byName = (title: Tokens): readonly string[] => {
  const mark = title.apart('by').find((by) => {
    const next = title.tokens[by.next]
    return isSmall(title, by) && next !== undefined && /^\p{Lu}/u.test(title.text.slice(next.start))
  })
  const next = mark && title.tokens[mark.next]
  return next === undefined ? [] : namesIn(title.text.slice(next.start))
}

/** What stands in brackets in front of a length. */
export function withoutLength(inside: Tokens): string {
  const fit = lengthBehind.in(inside)
  return fit === undefined ? inside.text : inside.text.slice(0, fit.start).replace(/[,;]?\s*$/u, '')
}

/**
 * Tells title and speakers of a programme item apart: "Ada Berg presents …", "… (Ada Berg, 15 min)",
 * "… – Ada Berg, Some Institute", "Intro by Ada Berg". Only what is names (or a length in brackets)
 * and nothing else is taken off the title.
 */
export function itemTitle(words: string, lexicon: Lexicon): ItemTitle {
  const text = words.trim()
  const brackets = bracketsBehind.exec(text)
  if (brackets !== null) {
    const inside = (brackets[1] ?? '').trim()
    const outside = text.slice(0, brackets.index).trim()
    const read = lexicon.read(inside)
    const isLength = lengthOnly.fits(read)
    const who = withoutLength(read).trim()
    const speakers = isLength ? [] : namesIn(who)
    if (outside !== '' && (isLength || speakers.length > 0)) {
      const within = itemTitle(outside, lexicon)
      return {
        title: outside,
        speakers: speakers.length > 0 ? speakers : within.speakers,
        marked: true,
      }
    }
  }
  const dashed = behindDash.exec(text)
  const byDash = dashed === null ? [] : namesIn(dashed[1] ?? '')
  if (dashed !== null && byDash.length > 0) {
    const title = text.slice(0, dashed.index).trim()
    const isNamesAlone = fullNames(dashed[1] ?? '').length > 0
    const tells = title.length >= shortestTitle
    return {title: isNamesAlone && tells ? title : text, speakers: byDash, marked: true}
  }
  const named = byName(lexicon.read(text))
  if (named.length > 0) return {title: text, speakers: named, marked: true}
  const [, before = '', behind = ''] = behindComma.exec(text) ?? []
  const [left, right] = [fullNames(before), fullNames(behind)]
  if (right.length > 0 && !lexicon.read(before).has('and', 'betweenTimes', 'by')) {
    return {title: text, speakers: left.length > 0 ? [] : right, marked: true}
  }
  const opening = openingName(lexicon.read(text))
  return {title: text, speakers: opening, marked: opening.length > 0}
}
