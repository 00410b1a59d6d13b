export const certainties = ['sure', 'likely', 'passing'] as const
/** How sure an import is of what it read: written, a suggestion, or a mention in passing. */
export type Certainty = (typeof certainties)[number]

/** @param stored as a suggestion keeps it: version 0.1 wrote a figure from 0 to 1 */
export function certaintyOf(stored: Certainty | number): Certainty {
  if (typeof stored === 'string') return stored
  if (stored >= 0.8) return 'sure'
  return stored >= 0.5 ? 'likely' : 'passing'
}

/** As editors read it. */
export const certaintyTexts: Readonly<Record<Certainty, string>> = {
  sure: 'sure',
  likely: 'likely',
  passing: 'may only be mentioned in passing',
}
