import {samePlaces} from '../../../../content/lists/samePlaces.ts'

/** Of longer texts the words are not compared: the table would not fit into memory. */
const mostCells = 4_000_000

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word, place) => word === other[place])

/** Of a stretch between words that nobody touched, what is left; `undefined` if both changed it. */
const settle = (
  base: readonly string[],
  site: readonly string[],
  editor: readonly string[],
): readonly string[] | undefined => {
  if (same(base, site) || same(site, editor)) return editor
  return same(base, editor) ? site : undefined
}

/** With the equal words of two runs found from their ends, as `samePlaces` does. */
const mergeOnce = (
  base: readonly string[],
  site: readonly string[],
  editor: readonly string[],
): readonly string[] | undefined => {
  const toSite = samePlaces(base, site)
  const toEditor = samePlaces(base, editor)
  const merged: string[] = []
  let [b, s, e] = [0, 0, 0]
  for (let place = 0; place <= base.length; place += 1) {
    const isEnd = place === base.length
    const onSite = isEnd ? site.length : toSite[place]
    const inEditor = isEnd ? editor.length : toEditor[place]
    if (onSite === undefined || inEditor === undefined) continue
    const settled = settle(base.slice(b, place), site.slice(s, onSite), editor.slice(e, inEditor))
    if (settled === undefined) return undefined
    merged.push(...settled)
    if (!isEnd) merged.push(base[place] ?? '')
    ;[b, s, e] = [place + 1, onSite + 1, inEditor + 1]
  }
  return merged
}

/**
 * Merges what two sides made of a run of words; `undefined` where both changed the same ones, or
 * neighbours. Which of two equal words has gone, nothing tells: they are taken from the end, and where
 * the sides meet then, from the start.
 */
export function mergeRuns(
  base: readonly string[],
  site: readonly string[],
  editor: readonly string[],
): readonly string[] | undefined {
  if (base.length * Math.max(site.length, editor.length) > mostCells) return undefined
  return (
    mergeOnce(base, site, editor) ??
    mergeOnce(base.toReversed(), site.toReversed(), editor.toReversed())?.toReversed()
  )
}
