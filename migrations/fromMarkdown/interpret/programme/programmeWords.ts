import {type SessionKind, sessionKinds} from '../../../../content/documents/documents.ts'
import type {Concept} from '../lexicon/concepts.ts'
import {pattern} from '../tokens/pattern.ts'
import type {Tokens} from '../tokens/tokens.ts'

const programmeHeading = pattern(
  `^ ~ programmeBefore{0,2} programme ([:.!]{0,3} $ | [(:-] | programmeBehind (_ | #) | #)`,
)
const whenHeading = pattern('^ ~ whenHeading')
const elsewhereHeading = pattern('^ ~ otherTimesHeading')

/** Whether a heading (or the line in front of a list) announces a programme. */
export function announcesProgramme(heading: Tokens): boolean {
  return programmeHeading.fits(heading)
}

/** Whether a heading announces times of something else: trains, opening hours, deadlines. */
export function announcesOtherTimes(heading: Tokens): boolean {
  return elsewhereHeading.fits(heading)
}

/** Whether a heading announces the event's own time. */
export function announcesTime(heading: Tokens): boolean {
  return whenHeading.fits(heading)
}

/** A break stands at the start: "Lunch with …", "Coffee"; "Talks about lunch" is none. */
const pause = pattern('^ (_ [-]?){0,1} break')

/** Words that tell what a session is; the first that a title has decides. */
const kinds: readonly (readonly [SessionKind, Concept])[] = [
  ['panel', 'panel'],
  ['workshop', 'workshop'],
  ['demo', 'demo'],
  ['talk', 'talk'],
]

/** What kind of session a title names; `other` where it does not say. */
export function sessionKindOf(title: Tokens): SessionKind {
  if (title.has('breakout')) return 'breakout'
  if (pause.fits(title)) return 'break'
  return kinds.find(([, concept]) => title.has(concept))?.[0] ?? 'other'
}

const isTalk = pattern('panel | talk | workshop | demo')

/** Whether words are about a break and nothing else, in which nobody speaks: "Coffee by Acme Roasters". */
export function isPause(title: Tokens): boolean {
  return sessionKindOf(title) === 'break' && !isTalk.fits(title)
}

/** Whether words name a talk, or something else that people give. */
export function isGiven(title: Tokens): boolean {
  return isTalk.fits(title)
}

/** The kind that a label is: in a word of ours, or one that names it; none where it is neither. */
export function sessionKindOfLabel(label: Tokens): SessionKind | undefined {
  const text = label.text.trim().toLowerCase()
  const named = sessionKindOf(label)
  return sessionKinds.find((kind) => kind === text) ?? (named === 'other' ? undefined : named)
}
