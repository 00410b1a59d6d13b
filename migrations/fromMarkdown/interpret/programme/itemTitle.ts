import {fullNames, leadingName} from '../names/fullName.ts'

/** The parts of an item's words. */
export interface ItemTitle {
  readonly title: string
  readonly speakers: readonly string[]
  /** Whether the words name a speaker or a length in brackets, as items of a programme do. */
  readonly marked: boolean
}

const minutes = String.raw`(?:(?:ca\.?|cirka|approx\.?|about|~)\s*)?\d{1,3}(?:\s*[-–]\s*\d{1,3})?\s*(?:min(?:uter|utes)?\.?|tim(?:mar|me)?\.?|h(?:ours?)?\.?)(?:\s*(?:vardera|each))?`
const lengthOnly = new RegExp(String.raw`^${minutes}$`, 'iu')
const lengthBehind = new RegExp(String.raw`[,;]?\s*${minutes}$`, 'iu')
const bracketsBehind = /\s*\(([^()]*)\)[\s.,;]*$/u
const byName =
  /(?:^|\s)(?:av|by|med|with|host(?:ed)? by|leds av|led by|moderator:?|talare:?|speakers?:?)\s+(\p{Lu}.*)$/u
const behindDash = /\s[–—-]\s+(\p{Lu}[^–—]*)$/u
/** A shorter title ("Intro") says little without its speaker, and keeps the name. */
const shortestTitle = 8
const presenterFirst =
  /^(.*?)(?:,|\s+(?:från|from|of|på|vid|at|presenterar|presents|berättar|talks|pratar|visar|shows|tells|introducerar|introduces|inleder|välkomnar|welcomes|demonstrerar|demonstrates)\b)/u

/** "Open Streets, Ada Berg"; of two names next to each other it is not told which one speaks. */
const behindComma = /^(.*\S),\s+(\p{Lu}[^,]*)$/u
const between = /(?<!\p{L})(?:mellan|between|med|with|av|by|och|and)(?!\p{L})/iu

/** The names that a text is, or starts with. */
export function namesIn(text: string): readonly string[] {
  const all = fullNames(text)
  if (all.length > 0) return all
  const first = leadingName(text)
  return first === undefined ? [] : [first]
}

const openingName = (title: string): readonly string[] => {
  const subject = presenterFirst.exec(title)?.[1]
  return subject === undefined ? [] : fullNames(subject)
}

/**
 * Tells title and speakers of a programme item apart: "Ada Berg presents …", "… (Ada Berg, 15 min)",
 * "… – Ada Berg, Some Institute", "Intro by Ada Berg". Only what is names (or a length in brackets)
 * and nothing else is taken off the title.
 */
export function itemTitle(words: string): ItemTitle {
  const text = words.trim()
  const brackets = bracketsBehind.exec(text)
  if (brackets !== null) {
    const inside = (brackets[1] ?? '').trim()
    const outside = text.slice(0, brackets.index).trim()
    const isLength = lengthOnly.test(inside)
    const who = inside.replace(lengthBehind, '').trim()
    const speakers = isLength ? [] : namesIn(who)
    if (outside !== '' && (isLength || speakers.length > 0)) {
      const within = itemTitle(outside)
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
  const by = byName.exec(text)
  const named = by === null ? [] : namesIn(by[1] ?? '')
  if (named.length > 0) return {title: text, speakers: named, marked: true}
  const [, before = '', behind = ''] = behindComma.exec(text) ?? []
  const [left, right] = [fullNames(before), fullNames(behind)]
  if (right.length > 0 && !between.test(before)) {
    return {title: text, speakers: left.length > 0 ? [] : right, marked: true}
  }
  const opening = openingName(text)
  return {title: text, speakers: opening, marked: opening.length > 0}
}
