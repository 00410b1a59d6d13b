import type {Verdict} from '../../content/documents/review.ts'

const texts: Readonly<Record<Verdict, string>> = {
  'imported as is': 'Imported as is',
  repaired: 'Repaired',
  'needs a look': 'Needs a look',
  'not imported': 'Not imported',
}

/** What became of a page, for an editor; `Done` once somebody has looked at it. */
export function verdictText(verdict: Verdict | undefined, reviewedAt: string | undefined): string {
  if (typeof reviewedAt === 'string') return 'Done'
  return verdict === undefined ? '' : texts[verdict]
}
