import type {Message} from '../message.ts'

export interface Summary {
  readonly errors: number
  readonly warnings: number
  readonly notes: number
  /** How often each code was reported, sorted by code. */
  readonly codes: Readonly<Record<string, number>>
}

export const summaryOf = (messages: readonly Message[]): Summary => {
  const codes = new Map<string, number>()
  for (const {ruleId} of messages) codes.set(ruleId, (codes.get(ruleId) ?? 0) + 1)
  return {
    errors: messages.filter(({fatal}) => fatal === true).length,
    warnings: messages.filter(({fatal}) => fatal === false).length,
    notes: messages.filter(({fatal}) => fatal === undefined).length,
    codes: Object.fromEntries([...codes].toSorted(([one], [other]) => (one < other ? -1 : 1))),
  }
}

/** `1 error`, `2 errors`. */
export const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`

/** `2 errors, 1 warning, 5 notes`. */
export const summaryLine = ({errors, warnings, notes}: Summary): string =>
  [count(errors, 'error'), count(warnings, 'warning'), count(notes, 'note')].join(', ')

/** The codes with their counts, the most frequent first, one a line. */
export const codeLines = ({codes}: Summary): readonly string[] => {
  const entries = Object.entries(codes).toSorted(([, one], [, other]) => other - one)
  const width = String(entries[0]?.[1] ?? 0).length
  return entries.map(([code, number]) => `  ${String(number).padStart(width)} ${code}`)
}
