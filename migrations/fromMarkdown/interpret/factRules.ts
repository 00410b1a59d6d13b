import type {Certainty} from '../../../content/documents/certainty.ts'

/** The rules by which facts are read, each with how sure it is of what it says. */
export const factRules = {
  'day-agreed': 'sure',
  'day-single': 'sure',
  'day-swapped': 'sure',
  'day-of-words': 'sure',
  'day-of-figures-in-body': 'sure',
  'day-of-figures-by-weekday': 'sure',
  'year-of-words': 'sure',
  'year-of-figures': 'sure',
  'day-of-body': 'sure',
  'day-in-text': 'likely',
  'day-moved': 'sure',
  'series-in-text': 'likely',
  'words-without-day': 'sure',
  'time-placeholder': 'sure',
  'time-offset': 'sure',
  'status-key': 'sure',
  'status-label': 'sure',
  'status-sentence': 'sure',
  'place-key': 'sure',
  'place-label': 'sure',
  'place-in-text': 'likely',
  'attendance-key': 'sure',
  'attendance-of-place': 'sure',
  'attendance-of-room': 'sure',
  'registration-key': 'sure',
  'registration-title': 'sure',
  'registration-service': 'sure',
  'registration-link-words': 'sure',
  'registration-words-before': 'sure',
  'registration-words-far-before': 'likely',
  'registration-words-behind': 'sure',
  'registration-sentence-before': 'sure',
  'registration-heading-service': 'sure',
  'registration-heading': 'likely',
  'registration-form': 'sure',
  'registration-mail': 'sure',
  'registration-service-coming': 'sure',
  'registration-service-alone': 'likely',
  'link-key': 'sure',
  'link-meeting': 'sure',
  'contact-key': 'sure',
  'contact-label': 'sure',
  'contact-by-form': 'likely',
  'speaker-by-form': 'likely',
  'part-of-sentence': 'sure',
  'part-sentence': 'sure',
  'item-timed': 'sure',
  'item-within': 'sure',
  'item-dated': 'sure',
  'item-part': 'sure',
  'item-length': 'sure',
  'item-agenda': 'sure',
  'item-titled': 'sure',
  'item-row': 'sure',
  'item-listed': 'likely',
  'project-titled': 'sure',
  'project-announced': 'sure',
  'project-in-table': 'sure',
  'project-enumerated': 'sure',
  'project-quoted': 'sure',
  'project-called-so': 'sure',
  'project-beside-person': 'likely',
  'project-with-presenter': 'likely',
  'project-named': 'likely',
  'project-passing': 'passing',
  'language-agreed': 'sure',
  'language-of-text': 'likely',
} as const satisfies Readonly<Record<string, Certainty>>

export type FactRule = keyof typeof factRules

/** What a rule said, or what else keeps by which rule it was said. */
export interface Ruled {
  readonly rule: FactRule
}

/** A rule with how sure it is, as messages have it. */
export function saidBy(rule: FactRule): Ruled & {readonly confidence: Certainty} {
  return {rule, confidence: factRules[rule]}
}

/** Whether something is written into documents. What is not is a suggestion. */
export function isSure({rule}: Ruled): boolean {
  return factRules[rule] === 'sure'
}

/** Whether something may only be mentioned: a suggestion also where the site has a page of it. */
export function isPassing({rule}: Ruled): boolean {
  return factRules[rule] === 'passing'
}

/** Whether it is no name at all unless the site has a project of that name. */
export function needsPage({rule}: Ruled): boolean {
  return rule === 'project-named' || isPassing({rule})
}

const ranks: Readonly<Record<Certainty, number>> = {passing: 0, likely: 1, sure: 2}

export function isSurer(one: Ruled, other: Ruled): boolean {
  return ranks[factRules[one.rule]] > ranks[factRules[other.rule]]
}
