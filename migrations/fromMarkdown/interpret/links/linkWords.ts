import type {LinkKind} from '../../../../content/links/link.ts'
import type {RegistrationKind} from '../../../../content/registration/registration.ts'
import type {Concept} from '../lexicon/concepts.ts'
import type {Mark, Tokens} from '../tokens/tokens.ts'

const registrationKinds: readonly (readonly [Concept, RegistrationKind])[] = [
  ['waitingList', 'waitingList'],
  ['callForProposals', 'callForProposals'],
  ['ticket', 'tickets'],
  ['register', 'registration'],
]

/** What kind of registering a text speaks of. */
export function registrationKindOf(text: Tokens): RegistrationKind | undefined {
  return registrationKinds.find(([concept]) => text.has(concept))?.[1]
}

/** Whether a text has words for taking part: "anmäl dig", "registration", "tickets". */
export function registers(text: Tokens): boolean {
  return text.has('register', 'ticket')
}

const marksOf = (text: Tokens): readonly Mark[] => [...text.all('register'), ...text.all('ticket')]

/** The first of these words, as many as belong together. */
export function firstRegistering(text: Tokens): Mark | undefined {
  const [first] = marksOf(text).toSorted((a, b) => a.start - b.start || b.end - a.end)
  return first
}

/** The last of these words. */
export function lastRegistering(text: Tokens): Mark | undefined {
  return marksOf(text)
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .at(-1)
}

/** Whether words that register are about something else than taking part in an event. */
export function isOtherRegistering(text: Tokens): boolean {
  return text.has('otherRegistering')
}

/** Whether a text says that nobody has to register. */
export function saysNotNeeded(text: Tokens): boolean {
  return text.has('notNeeded')
}

/** In the order in which they win. */
const linkKinds: readonly (readonly [Concept, LinkKind])[] = [
  ['slides', 'slides'],
  ['recording', 'recording'],
  ['livestream', 'livestream'],
  ['programmeLink', 'programme'],
  ['social', 'social'],
  ['repository', 'repository'],
  ['website', 'website'],
]

/** What kinds of link a text speaks of, the one that wins first. */
export function linkKindsOf(text: Tokens): readonly LinkKind[] {
  return linkKinds.flatMap(([concept, kind]) => (text.has(concept) ? [kind] : []))
}
