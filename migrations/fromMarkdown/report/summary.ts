import type {Message} from '../messages/message.ts'
import {type RuleId, rules} from '../messages/rules.ts'

export interface Summary {
  readonly errors: number
  readonly warnings: number
  readonly notes: number
  /** How often each code was reported, sorted by code. */
  readonly codes: Readonly<Record<string, number>>
}

/** Counts messages as they come. */
export interface Tally {
  readonly add: (message: Message) => void
  /** Counts messages that were counted before. */
  readonly addAll: (summary: Summary) => void
  readonly summary: () => Summary
}

const addTo = <Key>(counts: Map<Key, number>, key: Key, number: number): void => {
  if (number > 0) counts.set(key, (counts.get(key) ?? 0) + number)
}

export function startTally(): Tally {
  const severities = new Map<Message['fatal'], number>()
  const codes = new Map<string, number>()
  return {
    add: ({fatal, ruleId}) => {
      addTo(severities, fatal, 1)
      addTo(codes, ruleId, 1)
    },
    addAll: ({errors, warnings, notes, codes: others}) => {
      addTo(severities, true, errors)
      addTo(severities, false, warnings)
      addTo(severities, undefined, notes)
      for (const [code, number] of Object.entries(others)) addTo(codes, code, number)
    },
    summary: () => ({
      errors: severities.get(true) ?? 0,
      warnings: severities.get(false) ?? 0,
      notes: severities.get(undefined) ?? 0,
      codes: Object.fromEntries([...codes].toSorted(([one], [other]) => (one < other ? -1 : 1))),
    }),
  }
}

const isRule = (code: string): code is RuleId => Object.hasOwn(rules, code)

/** What messages come to of which only their codes are known. */
export function summaryOf(codes: Readonly<Record<string, number>>): Summary {
  const of = (fatal: Message['fatal']): number =>
    Object.entries(codes)
      .filter(([code]) => isRule(code) && rules[code] === fatal)
      .reduce((sum, [, number]) => sum + number, 0)
  return {errors: of(true), warnings: of(false), notes: of(undefined), codes}
}

/** `1 error`, `2 errors`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** `2 errors, 1 warning, 5 notes`. */
export function summaryLine({errors, warnings, notes}: Summary): string {
  return [count(errors, 'error'), count(warnings, 'warning'), count(notes, 'note')].join(', ')
}

/** The codes with their counts, the most frequent first, one a line. */
export function codeLines({codes}: Summary): readonly string[] {
  const entries = Object.entries(codes).toSorted(([, one], [, other]) => other - one)
  const width = String(entries[0]?.[1] ?? 0).length
  return entries.map(([code, number]) => `  ${String(number).padStart(width)} ${code}`)
}
