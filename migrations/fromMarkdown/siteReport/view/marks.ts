import type {Message} from '../../messages/message.ts'
import {fieldTitle} from '../../plan/describe/fieldTitles.ts'
import {shownSides} from '../../plan/describe/sides.ts'
import {valueLines} from '../../plan/describe/valueLines.ts'
import type {ItemConflict} from '../../plan/planItem.ts'
import {isRepair} from '../../report/verdicts.ts'

export const markKinds = ['conflict', 'error', 'warning', 'suggestion', 'repair', 'note'] as const
export type MarkKind = (typeof markKinds)[number]

/** Something to know about a place of a page. */
export interface Mark {
  readonly kind: MarkKind
  /** From 1; none where it is about the whole page. */
  readonly line?: number
  readonly text: string
  /** What was read, and what was made of it, each with its name. */
  readonly sides: readonly (readonly [name: string, value: string])[]
  readonly hint?: string
}

const kindOf = (message: Message): MarkKind => {
  if (message.fatal !== undefined) return message.fatal ? 'error' : 'warning'
  if (message.suggestion !== undefined || message.ruleId === 'fact-uncertain') return 'suggestion'
  return isRepair(message) ? 'repair' : 'note'
}

/** Conflicts are told of with both values, not as messages. */
const isTold = ({ruleId}: Message): boolean => ruleId !== 'merge-conflict'

const markOf = (message: Message): Mark => {
  const {reason, place, hint, actual, expected, evidence} = message
  const sides: [string, string][] = []
  if (actual !== undefined) sides.push(['Written', actual])
  if (expected !== undefined) sides.push(['Read as', expected])
  if (evidence !== undefined) sides.push(['Read from', evidence])
  return {
    kind: kindOf(message),
    ...(place !== undefined && {line: place.start.line}),
    text: reason,
    sides,
    ...(hint !== undefined && {hint}),
  }
}

const wordsOf = (lines: readonly string[]): string => lines.join(' / ')

/** The line where a page says a value: the first that has its first words. */
const lineSaying = (text: string, said: string): number | undefined => {
  const words = said.split('\n', 1)[0]?.slice(0, 40) ?? ''
  if (words.length < 3) return undefined
  const place = text.split('\n').findIndex((line) => line.includes(words))
  return place < 0 ? undefined : place + 1
}

const conflictMark = (conflict: ItemConflict, text: string, siteZone: string): Mark => {
  const [field] = conflict.path
  const {site, editor} = shownSides(conflict)
  const title = fieldTitle(typeof field === 'string' ? field : '')
  const [onSite, here] = [valueLines(site, siteZone), valueLines(editor, siteZone)]
  const line = lineSaying(text, onSite[0] ?? '')
  return {
    kind: 'conflict',
    ...(line !== undefined && {line}),
    text: `${conflict.isOrder === true ? `The order of ${title}` : title} was changed on the site and by an editor. What the editor wrote stays.`,
    sides: [
      ['On the site', onSite.length === 0 ? 'nothing' : wordsOf(onSite)],
      ['In the Studio', here.length === 0 ? 'nothing' : wordsOf(here)],
    ],
  }
}

/** All that there is to know about a page, in the order of its lines. @param siteZone IANA name */
export function marksOf(
  messages: readonly Message[],
  conflicts: readonly ItemConflict[],
  text: string,
  siteZone: string,
): readonly Mark[] {
  return [
    ...conflicts.map((conflict) => conflictMark(conflict, text, siteZone)),
    ...messages.filter(isTold).map(markOf),
  ].toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0))
}
