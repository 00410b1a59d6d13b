export const certainties = ['sure', 'likely', 'passing'] as const
/** How sure an import is of what it read: written, a suggestion, or a mention in passing. */
export type Certainty = (typeof certainties)[number]

/** From here on a confidence (0 to 1) is sure. */
export const sureFrom = 0.8
/** From here on it is likely; below, something may only be mentioned. */
export const likelyFrom = 0.5

/** @param confidence 0 to 1 */
export function certaintyOf(confidence: number): Certainty {
  if (confidence >= sureFrom) return 'sure'
  return confidence >= likelyFrom ? 'likely' : 'passing'
}

/** As editors read it. */
export const certaintyTexts: Readonly<Record<Certainty, string>> = {
  sure: 'sure',
  likely: 'likely',
  passing: 'may only be mentioned in passing',
}
