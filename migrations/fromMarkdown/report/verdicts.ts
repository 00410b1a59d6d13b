import type {Verdict} from '../../../content/documents/review.ts'
import type {Message} from '../messages/message.ts'
import type {RuleId} from '../messages/rules.ts'

/** Notes that say that something is held otherwise than it was written. */
const repairs: ReadonlySet<RuleId> = new Set([
  'contents-expanded',
  'definition-list-flattened',
  'element-flattened',
  'emphasis-closer-repaired',
  'image-repeated',
  'link-without-text',
  'list-item-flattened',
  'mail-restored',
  'math-as-text',
  'text-normalised',
  'time-placeholder',
  'url-space-repaired',
])

/** Whether it says that something is held otherwise than it was written. */
export function isRepair({ruleId}: Message): boolean {
  return repairs.has(ruleId)
}

const asksForALook = ({fatal, ruleId}: Message): boolean =>
  fatal !== undefined || ruleId === 'fact-uncertain'

/** What became of one page. `isImported`: it became a document. */
export function verdictOf(isImported: boolean, messages: readonly Message[]): Verdict {
  if (!isImported) return 'not imported'
  if (messages.some(asksForALook)) return 'needs a look'
  return messages.some(isRepair) ? 'repaired' : 'imported as is'
}

/** What became of each page, by its path. */
export function pageVerdicts(
  pages: readonly string[],
  imported: ReadonlySet<string>,
  messages: readonly Message[],
): ReadonlyMap<string, Verdict> {
  const byPath = Map.groupBy(messages, ({path}) => path)
  return new Map(pages.map((page) => [page, verdictOf(imported.has(page), byPath.get(page) ?? [])]))
}

/** How many pages have each verdict. */
export function countVerdicts(
  pages: ReadonlyMap<string, Verdict>,
): Readonly<Record<Verdict, number>> {
  const counts = {'imported as is': 0, repaired: 0, 'needs a look': 0, 'not imported': 0}
  for (const verdict of pages.values()) counts[verdict] += 1
  return counts
}
