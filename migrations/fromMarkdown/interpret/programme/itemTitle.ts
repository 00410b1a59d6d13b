import {defined} from '../../../../content/objects/defined.ts'
import type {Lexicon} from '../lexicon/lexicon.ts'
import {startsWithOwner} from '../names/owner.ts'
import {type Who, whoIn} from '../names/who.ts'
import {pattern} from '../tokens/pattern.ts'
import type {Mark, Tokens} from '../tokens/tokens.ts'
import {withoutRoom} from './itemRoom.ts'
import {isGiven, isPause} from './programmeWords.ts'

/** How a title and a speaker stand beside each other. */
export type NamePosition = 'brackets' | 'dash' | 'comma' | 'colon' | 'words' | 'cell'

/** Who speaks, where the form of a name is all that says so, and the title without it. */
export interface Guess {
  readonly title: string
  readonly speakers: readonly string[]
  readonly position: NamePosition
}

/** The parts of an item's words. */
export interface ItemTitle {
  readonly title: string
  readonly speakers: readonly string[]
  readonly room?: string
  readonly guess?: Guess
  /** Where the speakers stand. */
  readonly position?: NamePosition
  /** Whether the words name a speaker or a length in brackets, as items of a programme do. */
  readonly marked: boolean
}

/** What is longer is no title, and who is named in it speaks or does not. */
const longest = 500

const length = 'about? [.~]? # ([-] #)? length each?'
const lengthOnly = pattern(`^ ${length} $`)
const lengthBehind = pattern(`${length} $`)
const bracketsBehind = /\s*\(([^()]*)\)[\s.,;]*$/u
/** A title in front of a name may be in small letters: "… – prof. dr. Ada Berg". */
const behindDash = /\s[–—-]\s+((?:\p{Ll}{2,8}\.?\s){0,2}\p{Lu}[^–—]*)$/u
/** A shorter title ("Intro") says little without its speaker, and keeps the name. */
const shortestTitle = 8
const comma = /,\s+(?=\p{Lu})/gu
const inFrontOfColon = /^([^:]{5,80}):\s+(\S.*)$/u

/** What stands in brackets in front of a length. */
export function withoutLength(inside: Tokens): string {
  const fit = lengthBehind.in(inside)
  return fit === undefined ? inside.text : inside.text.slice(0, fit.start).replace(/[,;]?\s*$/u, '')
}

const isSmall = ({text}: Tokens, {start}: Mark): boolean => /^\P{Lu}/u.test(text.slice(start))

/** What stands in front of brackets with nothing but a length: "Intro (15 min)". */
const outsideLength = (text: string, lexicon: Lexicon): string | undefined => {
  const brackets = bracketsBehind.exec(text)
  const isLength = lengthOnly.fits(lexicon.read((brackets?.[1] ?? '').trim()))
  return isLength ? text.slice(0, brackets?.index).trim() : undefined
}

/** A reading of words that names somebody, surely or maybe. */
const named = (
  text: string,
  title: string,
  position: NamePosition,
  {sure, maybe, isAll}: Who,
  isCut = isAll,
): ItemTitle | undefined => {
  const guess = {title, speakers: [...sure, ...maybe], position}
  if (sure.length === 0) {
    return maybe.length === 0 ? undefined : {title: text, speakers: [], guess, marked: false}
  }
  const own = isCut ? title : text
  return {
    title: own,
    speakers: sure,
    ...(maybe.length === 0 ? {} : {guess: {...guess, title: own, speakers: maybe}}),
    position,
    marked: true,
  }
}

type Form = (text: string, read: Tokens) => ItemTitle | undefined

/** "Leitung: Ada Berg", "Dirigent Ada Berg": what somebody does, in front of the name, is none of it. */
const whoLeads = (text: string, lexicon: Lexicon): Who => {
  const by = lexicon.read(text).at('by', 0)
  return by === undefined
    ? whoIn(text)
    : whoIn(text.slice(by.end).replace(/^[:\s]+/u, ''), /\p{L}{4}/u.test(text.slice(0, by.end)))
}

/** "… (Ada Berg, 15 min)" */
const inBrackets: Form = (text, {lexicon}) => {
  const brackets = bracketsBehind.exec(text)
  if (brackets === null) return undefined
  const outside = text.slice(0, brackets.index).trim()
  const inside = lexicon.read((brackets[1] ?? '').trim())
  if (outside === '') return undefined
  if (lengthOnly.fits(inside)) return {...itemTitle(outside, lexicon), title: outside, marked: true}
  return named(text, outside, 'brackets', whoLeads(withoutLength(inside), lexicon), true)
}

/** "… – Ada Berg, Some Institute" */
const dashed: Form = (text, {lexicon}) => {
  const dash = behindDash.exec(text)
  if (dash === null) return undefined
  const title = text.slice(0, dash.index).trim()
  const who = whoLeads(dash[1] ?? '', lexicon)
  return named(text, title, 'dash', who, who.isAll && title.length >= shortestTitle)
}

/** "Ada Berg in conversation with Bo Ek" */
const inConversation: Form = (text, read) => {
  const mark = read.first('converses')
  if (mark === undefined) return undefined
  const before = whoIn(text.slice(0, mark.start).replace(/^.*:\s/u, ''), true)
  const behind = whoIn(text.slice(mark.end).trim(), true)
  const who = {sure: [...before.sure, ...behind.sure], maybe: [], isAll: false}
  return named(text, text, 'words', who)
}

/**
 * "… by Ada Berg", "led by Bo Ek": the names behind such words. One small word alone stands in front of
 * anything: "a workshop with Raspberry Pi".
 */
const byName: Form = (text, read) => {
  const found = read.apart('by').flatMap((by) => {
    const next = read.tokens[by.next]
    const isOpening = '.!?:'.includes(read.tokens[by.first - 1]?.word ?? '-')
    if (!(isSmall(read, by) || isOpening) || next === undefined) return []
    const behind = text.slice(next.start)
    if (startsWithOwner(behind, read.lexicon)) return []
    const who = whoIn(behind, by.next - by.first > 1)
    return named(text, text, 'words', who) ?? []
  })
  return found.find(({marked}) => marked) ?? found[0]
}

/** "Ada Berg & Bo Ek: Maps", "Panel: Ada Berg, Xena Yu (chair) and Tom Hale" */
const atColon: Form = (text, read) => {
  const [, before = '', behind = ''] = inFrontOfColon.exec(text) ?? []
  if (before === '') return undefined
  const who = whoIn(before)
  if (who.sure.length > 0) return named(text, behind, 'colon', who)
  const said = whoIn(behind)
  const isOfPeople = isGiven(read.lexicon.read(before)) && said.sure.length > 1
  return isOfPeople ? named(text, text, 'colon', said) : undefined
}

/** "Open Streets, Ada Berg"; of two names next to each other it is not told which one speaks. */
const behindComma: Form = (text, {lexicon}) => {
  for (const {index, 0: mark} of text.matchAll(comma)) {
    const before = text.slice(0, index)
    if (lexicon.read(before).has('and', 'betweenTimes', 'by')) return undefined
    const found = named(text, text, 'comma', whoLeads(text.slice(index + mark.length), lexicon))
    if (found === undefined) continue
    const {guess} = found
    if (whoIn(before).sure.length > 0) return undefined
    return guess === undefined ? found : {...found, guess: {...guess, title: text}}
  }
  return undefined
}

/** "Ada Berg presents …", "Ada Berg from …": the names in front of such words. */
const openingName: Form = (text, read) => {
  const marks = [...read.all('fromPlace'), ...read.all('presents')]
  const starts = marks.flatMap((mark) => (isSmall(read, mark) ? [mark.start] : []))
  const end = Math.min(...starts, ...(text.includes(',') ? [text.indexOf(',')] : []))
  if (!Number.isFinite(end)) return undefined
  return named(text, text, 'words', {...whoIn(text.slice(0, end)), isAll: false})
}

/** "Slow maps by hand, Ada Berg presents": the names of a clause of its own. */
const clauseOfName: Form = (text, read) => {
  const clauses = read.all('presents').flatMap((mark) => {
    const start = text.lastIndexOf(',', mark.start) + 1
    const who = whoIn(text.slice(start, mark.start).trim())
    return start > 0 && isSmall(read, mark) && who.isAll ? [who] : []
  })
  return clauses[0] && named(text, text, 'words', {...clauses[0], isAll: false})
}

const forms: readonly Form[] = [
  inBrackets,
  dashed,
  inConversation,
  byName,
  atColon,
  behindComma,
  openingName,
  clauseOfName,
]

/**
 * Tells title, speakers and room of a programme item apart: "Ada Berg presents …", "… (Ada Berg, 15 min)",
 * "… – Ada Berg, Some Institute", "Intro by Ada Berg", "… (Main Hall)". Only what is names (or a length in
 * brackets, or a room) and nothing else is taken off the title.
 */
export function itemTitle(words: string, lexicon: Lexicon): ItemTitle {
  const {text, room} = withoutRoom(words.trim())
  const read = lexicon.read(text)
  const plain: ItemTitle = {title: text, speakers: [], marked: false}
  const found = text.length > longest ? [] : forms.flatMap((form) => form(text, read) ?? [])
  const best = found.find(({marked}) => marked) ?? found[0] ?? plain
  const own = isPause(read) && (best.guess ?? best.position) !== undefined ? plain : best
  return {...own, ...defined({room: own.room ?? room})}
}

/**
 * An item of whom another place says who speaks, such as a table's column: only those names are taken off its
 * title. Others in it are what it is about: "Ada Lovelace, a life".
 * @param who surely or maybe speaks, as the other place says
 */
export function titleBeside(words: string, who: readonly string[], lexicon: Lexicon): ItemTitle {
  const item = itemTitle(words, lexicon)
  if (item.guess === undefined && item.speakers.every((name) => who.includes(name))) return item
  const {text, room} = withoutRoom(words.trim())
  const title = outsideLength(text, lexicon) ?? text
  return {title, speakers: [], marked: item.marked, ...defined({room})}
}
