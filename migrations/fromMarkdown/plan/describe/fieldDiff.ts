import {samePlaces} from '../../../../content/lists/samePlaces.ts'
import type {Json} from '../../dataset/json.ts'
import {similarity, wordsOf} from '../../merge/items/similarity.ts'
import {valueLines} from './valueLines.ts'
import {wordDiff} from './wordDiff.ts'

const oneLine = 60
const enoughInCommon = 0.4

const isRewritten = (before: string, after: string): boolean =>
  similarity(wordsOf(before), wordsOf(after)) < enoughInCommon

/** Lines that went and lines that came in one place; those that are alike are shown as one. */
const placeDiff = (gone: readonly string[], came: readonly string[]): readonly string[] => {
  const pairs = Math.min(gone.length, came.length)
  const lines: string[] = []
  for (let place = 0; place < pairs; place += 1) {
    const [before, after] = [gone[place] ?? '', came[place] ?? '']
    if (isRewritten(before, after)) lines.push(`- ${before}`, `+ ${after}`)
    else lines.push(`  ${wordDiff(before, after)}`)
  }
  lines.push(...gone.slice(pairs).map((line) => `- ${line}`))
  lines.push(...came.slice(pairs).map((line) => `+ ${line}`))
  return lines
}

const linesDiff = (before: readonly string[], after: readonly string[]): readonly string[] => {
  const lines: string[] = []
  let [gone, next]: [string[], number] = [[], 0]
  for (const [at, place] of [...samePlaces(before, after), after.length].entries()) {
    if (place === undefined) {
      gone.push(before[at] ?? '')
      continue
    }
    lines.push(...placeDiff(gone, after.slice(next, place)))
    ;[gone, next] = [[], place + 1]
  }
  return lines
}

/**
 * What changed in a field, for people: a short value as `old → new`, a longer one line by line.
 * @param siteZone IANA name
 */
export function fieldDiff(
  title: string,
  before: Json | undefined,
  after: Json | undefined,
  siteZone: string,
): readonly string[] {
  const [old, now] = [valueLines(before, siteZone), valueLines(after, siteZone)]
  const [one = '', other = ''] = [old[0], now[0]]
  if (old.join('\n') === now.join('\n'))
    return [`${title}: the words are the same, their form is not`]
  if (old.length <= 1 && now.length <= 1 && one.length + other.length <= 2 * oneLine) {
    if (old.length === 0) return [`${title}: + ${other}`]
    return [now.length === 0 ? `${title}: - ${one}` : `${title}: ${one} → ${other}`]
  }
  return [`${title}:`, ...linesDiff(old, now).map((line) => `  ${line}`)]
}
