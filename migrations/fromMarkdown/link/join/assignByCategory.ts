import {isSure} from '../../interpret/factRules.ts'
import type {PageEntry, PresentedEntry} from '../pageEntry.ts'
import {nameKey} from './nameKey.ts'

const word = /[\p{L}]{5,}/gu
/** How many words of two texts say that they are of one project: one may be chance. */
const fewestInCommon = 2

const commonWords = (a: string, b: string): number => {
  const theirs = new Set(b.toLowerCase().match(word) ?? [])
  return new Set((a.toLowerCase().match(word) ?? []).filter((each) => theirs.has(each))).size
}

/** Finds the projects, each as its pages, that a category ties to a name. */
export type TiedProjects = (name: string) => Iterable<readonly PageEntry[]>

/** The projects tied to any of some names, each once; of more than `most` only some. */
const tiedTo = (
  names: ReadonlySet<string>,
  projects: TiedProjects,
  most: number,
): readonly (readonly PageEntry[])[] => {
  const tied = new Map<number | undefined, readonly PageEntry[]>()
  for (const name of names) {
    for (const pages of projects(name)) {
      tied.set(pages[0]?.index, pages)
      if (tied.size > most) break
    }
  }
  return [...tied.values()]
}

/**
 * Pairs the presented projects of an event that no name joins with the projects whose categories
 * name the event, if there are exactly as many of these as projects presented: by the words that
 * both texts use, and the last one because it is left. `known` are those that are joined by name.
 */
export function assignByCategory(
  event: PageEntry,
  presented: readonly PresentedEntry[],
  known: ReadonlyMap<PresentedEntry, PageEntry>,
  projects: TiedProjects,
): ReadonlyMap<PresentedEntry, PageEntry> {
  const assigned = new Map<PresentedEntry, PageEntry>()
  const sure = presented.filter(isSure)
  if (sure.length < 2) return assigned
  const names = new Set([event.translation ?? '', event.slug].map(nameKey))
  const tied = tiedTo(names, projects, sure.length)
  if (tied.length !== sure.length) return assigned
  const taken = new Set([...known.values()].map(({index}) => index))
  const left = new Set(tied.filter((pages) => !pages.some(({index}) => taken.has(index))))
  const open = new Set(sure.filter((one) => !known.has(one)))
  if (left.size !== open.size || open.size === 0 || open.size > 2 || open.size === sure.length)
    return assigned
  const take = (one: PresentedEntry, pages: readonly PageEntry[]) => {
    const [page] = pages
    if (page === undefined) return
    assigned.set(one, pages.find(({language}) => language === event.language) ?? page)
    left.delete(pages)
    open.delete(one)
  }
  if (open.size === 2) {
    const scored = [...open]
      .flatMap((one) =>
        [...left].map((pages) => ({
          one,
          pages,
          common: Math.max(...pages.map(({summary}) => commonWords(one.evidence, summary ?? ''))),
        })),
      )
      .toSorted((a, b) => b.common - a.common)
    const [best, second] = scored
    if (best === undefined || best.common < fewestInCommon || best.common === second?.common)
      return assigned
    take(best.one, best.pages)
  }
  const [lastOne] = open
  const [lastPages] = left
  if (lastOne !== undefined && lastPages !== undefined) take(lastOne, lastPages)
  return assigned
}
