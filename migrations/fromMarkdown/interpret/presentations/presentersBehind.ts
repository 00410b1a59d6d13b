import {presentersAlone, presentersIn} from '../names/presenters.ts'
import {whoIn} from '../names/who.ts'
import {withoutLength} from '../programme/itemTitle.ts'
import {type Pattern, pattern} from '../tokens/pattern.ts'
import type {Tokens} from '../tokens/tokens.ts'
import type {ProjectTitle} from './projectTitle.ts'

/** Names have a word in a capital letter. */
const capitalised = /\p{Lu}/u
const brackets = /^\W{0,3}\(([^()]{5,80})\)/u
/** A pitch says it at its start. */
const longest = 400

/** The names that a text starts with, up to words that are none. */
const namesAtStart = (text: string): readonly string[] => {
  const words = text.split(/\s+/u)
  for (let count = words.length; count >= 2; count--) {
    const {sure, isAll} = whoIn(words.slice(0, count).join(' '), true)
    if (isAll) return sure
  }
  return []
}

/** What a text says up to the end of its clause, if that can be names. */
const clauseAt = (text: string, start: number): string => {
  const [clause = ''] = text.slice(start).split(/[.!?;:()]/u, 1)
  return clause.length >= 5 && clause.length <= 80 ? clause.trim() : ''
}

/** The clause that starts at the last token of what a form finds. */
const clauseBehind = (form: Pattern, text: Tokens): string | undefined => {
  const fit = form.in(text)
  return fit && clauseAt(text.text, text.tokens[fit.next - 1]?.start ?? 0)
}

const startsWithBy = pattern('^ [:,-]{0,4} by founder{0,2} A')

/** Who presents a project that a sentence says is shown: "by its founder Ada Berg" behind its name. */
export function shownByBehind(text: Tokens): readonly string[] {
  return namesAtStart(clauseBehind(startsWithBy, text) ?? '')
}

const shownByAnywhere = (text: Tokens): readonly string[] => {
  const mark = text.first('shownBy')
  return mark === undefined ? [] : namesAtStart(clauseAt(text.text, mark.end))
}

const teamLabel = pattern('(^ | [.!?]) ~ teamWord [:] A')

/** "Team: Ada Berg, Bo Ek" */
const behindLabel = (text: Tokens): readonly string[] =>
  namesAtStart(clauseBehind(teamLabel, text) ?? '')

const whoLabel = pattern('^ ~ (speakerColumn | presents | shownBy) [:] A')

/** Whom a line names behind a label and nothing else: "Presented by: Ada Berg, Open Lab". */
export function presentersLabelled(line: Tokens): readonly string[] {
  return whoIn(clauseBehind(whoLabel, line) ?? '', true).sure
}

/** "By Ada Berg and Bo Ek." */
const behindOpening = (text: Tokens): readonly string[] => {
  const by = text.at('by', 0)
  const who = by && whoIn(clauseAt(text.text, by.end), true)
  return who?.isAll === true ? who.sure : []
}

const longestSubject = 82

/** "Ada Berg shows …" */
const whoShows = (text: Tokens): readonly string[] => {
  const start = /^[\s:,–—-]*/u.exec(text.text)?.[0].length ?? 0
  const verb = [...text.all('presents'), ...text.all('shows'), ...text.all('aboutOrFrom')]
    .filter((mark) => /^\P{Lu}/u.test(text.text.slice(mark.start)))
    .toSorted((a, b) => a.start - b.start)[0]
  return verb === undefined || verb.start - start > longestSubject
    ? []
    : presentersIn(text.text.slice(start, verb.start), text.lexicon)
}

/**
 * Who presents a project, by the words behind its name: "(Ada Berg)", "by Ada Berg", "Ada Berg" alone, "Ada Berg
 * shows …", "… Presented by Ada Berg and Bo Ek."
 */
export function presentersBehind(read: Tokens): readonly string[] {
  const {text, lexicon} = read
  if (!capitalised.test(text)) return []
  const labelled = behindLabel(read)
  if (labelled.length > 0) return labelled
  const opening = behindOpening(read)
  if (opening.length > 0) return opening
  const alone = text.length <= 80 ? presentersAlone(text) : []
  if (alone.length > 0) return alone
  const inside = brackets.exec(text)?.[1]
  const bracketed =
    inside === undefined ? [] : presentersIn(withoutLength(lexicon.read(inside)), lexicon)
  if (bracketed.length > 0) return bracketed
  const sentences = text
    .slice(0, longest)
    .split(/(?<=[.!?])\s+/u)
    .map((sentence) => lexicon.read(sentence))
  for (const namesOf of [shownByAnywhere, shownByBehind]) {
    for (const sentence of sentences) {
      const named = namesOf(sentence)
      if (named.length > 0) return named
    }
  }
  const shows = whoShows(read)
  return shows.length > 0 ? shows : presentersIn(text, lexicon)
}

/** A title with who presents it, where the words behind the title say so. */
export function withPresenters(named: ProjectTitle, line: Tokens): ProjectTitle {
  const {title, presenters} = named
  const at = line.text.indexOf(title)
  if (presenters.length > 0 || at === -1) return named
  const behind = line.lexicon.read(line.text.slice(at + title.length))
  return {...named, presenters: presentersBehind(behind)}
}
