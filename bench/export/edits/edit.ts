import {defined} from '../../../content/objects/defined.ts'
import {
  isList,
  isObject,
  type Json,
  type JsonDocument,
  type JsonObject,
} from '../../../migrations/fromMarkdown/dataset/json.ts'
import {toInstant, toWall} from '../../../migrations/fromMarkdown/interpret/period/zonedTime.ts'
import type {Holdings} from '../../../migrations/toJekyll/dataset/holdings.ts'
import type {SiteReading} from '../../../migrations/toJekyll/reading/siteReader.ts'
import {pick} from '../random.ts'

/** What an editor did. */
export interface Edited {
  /** The document whose page is to change. */
  readonly id: string
  readonly holdings: Holdings
  /** The fields that it was about. */
  readonly fields: readonly string[]
}

export type Edit = (
  site: SiteReading,
  holdings: Holdings,
  random: () => number,
) => Edited | undefined

/** The published documents of some types that have a page. */
export function pagesOf(
  site: SiteReading,
  {published}: Holdings,
  types: readonly string[],
): readonly JsonDocument[] {
  return [...site.pages.values()].flatMap(({page}) => {
    const document = published.get(page.id)
    return document !== undefined && types.includes(document._type) ? [document] : []
  })
}

/** A dataset with one document as it is now. */
export function changed(
  holdings: Holdings,
  document: JsonDocument,
  fields: readonly string[],
): Edited {
  const published = new Map([...holdings.published, [document._id, document] as const])
  return {id: document._id, fields, holdings: {...holdings, published}}
}

const words = 'gemensam öppen data kväll together city möte shared nästa people'.split(' ')

export function someWords(count: number, random: () => number): string {
  return Array.from({length: count}, () => pick(words, random) ?? '').join(' ')
}

export function newKey(random: () => number): string {
  return `k${Math.floor(random() * 1e9).toString(36)}`
}

export function objects(value: Json | undefined): readonly JsonObject[] {
  return isList(value) ? value.filter(isObject) : []
}

export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

export function textBlock(text: string, random: () => number, more: JsonObject = {}): JsonObject {
  return {
    _type: 'block',
    _key: newKey(random),
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: newKey(random), text, marks: []}],
    ...more,
  }
}

type Change = (
  document: JsonDocument,
  random: () => number,
  holdings: Holdings,
) => JsonObject | undefined

/** An edit of some fields of a page's document. */
export function onPage(types: readonly string[], fields: readonly string[], change: Change): Edit {
  return (site, holdings, random) => {
    const document = pick(pagesOf(site, holdings, types), random)
    const now = document === undefined ? undefined : change(document, random, holdings)
    if (document === undefined || now === undefined) return undefined
    const {_id, _type} = document
    return changed(holdings, {...document, ...now, _id, _type}, fields)
  }
}

export const pages = ['event', 'project', 'group'] as const
export const day = 86_400_000
const zone = 'Europe/Stockholm'

/** Later on the clocks, also where these change in between. */
export function later(value: Json | undefined, ms: number): Json {
  if (typeof value !== 'string') return null
  const {day: from, time} = toWall(value, zone)
  const moved = Date.UTC(from.year, from.month - 1, from.day, time.hour, time.minute) + ms
  const then = toWall(new Date(moved).toISOString(), 'UTC')
  return toInstant(then.day, then.time, zone)
}

/** A period that begins and ends later. */
export function laterPeriod(period: JsonObject, ms: number): JsonObject {
  return {
    ...period,
    start: later(period['start'], ms),
    ...defined({end: period['end'] === undefined ? undefined : later(period['end'], ms)}),
  }
}
