import type {Message} from '../message.ts'

export const verdicts = ['imported as is', 'repaired', 'needs a look', 'not imported'] as const
export type Verdict = (typeof verdicts)[number]

/** What became of one page. `isImported`: it became a document. */
const verdictOf = (isImported: boolean, messages: readonly Message[]): Verdict => {
  if (!isImported) return 'not imported'
  if (messages.some(({fatal}) => fatal !== undefined)) return 'needs a look'
  return messages.some(({expected}) => expected !== undefined) ? 'repaired' : 'imported as is'
}

/** How many pages have each verdict. */
export const countVerdicts = (
  pages: readonly string[],
  imported: ReadonlySet<string>,
  messages: readonly Message[],
): Readonly<Record<Verdict, number>> => {
  const byPath = Map.groupBy(messages, ({path}) => path)
  const counts = {'imported as is': 0, repaired: 0, 'needs a look': 0, 'not imported': 0}
  for (const page of pages) counts[verdictOf(imported.has(page), byPath.get(page) ?? [])] += 1
  return counts
}
