import {slugify} from '../../../content/text/slug.ts'
import {guidOf} from '../../entries/guid.ts'
import type {ScheduleItem} from './item.ts'

/** What an item of a schedule is known by, in the three ways that readers ask for. */
export interface Ids {
  readonly guid: string
  /** From 1, and small enough for the whole numbers of every language. */
  readonly id: number
  /** `fair_2030-0123456789-welcome` */
  readonly slug: string
}

export interface KnownItem extends ScheduleItem {
  readonly ids: Ids
}

const digits = 10
const longestTitle = 60

/**
 * A name in the characters that both formats take: `a-z`, `0-9` and `_`, four at least.
 *
 * @param name Such as the slug of an event; where no letter of it is left, it gets a number.
 */
export function acronymOf(name: string): string {
  const slug = slugify(name).replaceAll('-', '_').slice(0, 40)
  return slug === '' ? `n${guidOf(name).slice(0, 8)}` : slug.padEnd(4, '_')
}

/**
 * The items of a schedule with what they are known by. A number comes of the name alone; of two names
 * with the same one, the later gets the next that is free.
 */
export function identified(items: readonly ScheduleItem[], acronym: string): readonly KnownItem[] {
  const taken = new Set<number>()
  return items
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((item) => {
      const guid = guidOf(item.name)
      const id = freeNumber(Number.parseInt(guid.slice(0, 8), 16) >>> 1, taken)
      taken.add(id)
      const words = slugify(item.entry.title.slice(0, longestTitle)).slice(0, longestTitle)
      const slug = `${acronym}-${String(id).padStart(digits, '0')}-${words}`.replace(/-+$/, '')
      return {...item, ids: {guid, id, slug}}
    })
}

const freeNumber = (wanted: number, taken: ReadonlySet<number>): number =>
  wanted > 0 && !taken.has(wanted) ? wanted : freeNumber(wanted + 1, taken)
