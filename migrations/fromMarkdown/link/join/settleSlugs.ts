import type {Entries} from '../index/entries.ts'
import type {PageEntry} from '../pageEntry.ts'

/** The slug of a page's document, and the page that has the one it asks for. */
export interface SettledSlug {
  readonly slug: string
  readonly takenBy?: string
}

/**
 * Gives each page a slug that no other of its type and language has: the one it asks for, or a
 * longer one. Published pages choose before drafts, those that are called exactly so before others,
 * else in the order of paths. The last resort of a
 * page holds its id, which no other page has.
 */
export function settleSlugs(
  entries: Entries,
  typeOf: (entry: PageEntry) => string,
): (entry: PageEntry) => SettledSlug {
  const owners = new Map<string, number>()
  const moved = new Map<number, {readonly slug: string; readonly takenBy: number}>()
  const settle = (entry: PageEntry): void => {
    const keyOf = (slug: string): string => `${typeOf(entry)} ${entry.language} ${slug}`
    const [wanted = entry.id] = entry.slugs
    const slug = entry.slugs.find((each) => !owners.has(keyOf(each))) ?? entry.id
    const takenBy = owners.get(keyOf(wanted))
    owners.set(keyOf(slug), entry.index)
    if (takenBy !== undefined) moved.set(entry.index, {slug, takenBy})
  }
  for (const trait of ['published', 'draft'] as const) {
    const others: number[] = []
    for (const entry of entries.having(trait)) {
      if (entry.id.endsWith(`-${entry.slugs[0] ?? ''}`)) settle(entry)
      else others.push(entry.index)
    }
    for (const index of others) settle(entries.at(index))
  }
  return ({index, slugs, id}) => {
    const found = moved.get(index)
    return found === undefined
      ? {slug: slugs[0] ?? id}
      : {slug: found.slug, takenBy: entries.at(found.takenBy).path}
  }
}
