import type {PageEntry} from '../pageEntry.ts'
import {nameKey} from './nameKey.ts'

const languageTag = /^[a-z]{2}(?:-[a-z]{2})?$/iu

/** A `ref` that is a language says nothing about which page is meant. */
function refOf(entry: PageEntry): string | undefined {
  const {translation} = entry
  return translation === undefined || languageTag.test(translation)
    ? undefined
    : nameKey(translation)
}

const languageEnding = /(?:^|-)(?:en|sv|se|english|svenska|eng|swe)$/u

const baseSlug = (entry: PageEntry): string => entry.slug.replace(languageEnding, '')

const dayOf = (iso: string | undefined): string | undefined => iso?.slice(0, 10)

const sharedHrefs = (a: PageEntry, b: PageEntry): number => {
  const theirs = new Set(b.hrefs)
  return a.hrefs.filter((href) => theirs.has(href)).length
}

/** How much two pages without a common `ref` say that they are about the same. */
function likeness(a: PageEntry, b: PageEntry): number {
  const image = a.image !== undefined && a.image === b.image ? 2 : 0
  const times = a.start !== undefined && a.start === b.start && a.end === b.end ? 1 : 0
  const slug = baseSlug(a) === baseSlug(b) ? 3 : 0
  const title = nameKey(a.title) === nameKey(b.title) ? 1 : 0
  return image + times + slug + title + Math.min(sharedHrefs(a, b), 3)
}

const enough = 4

const samePlace = (a: PageEntry, b: PageEntry): boolean =>
  a.type === b.type && a.path.split('/')[0] === b.path.split('/')[0]

/** Pages with one `ref` that take place on other days say with nothing else that they belong together. */
function contradicts(a: PageEntry, b: PageEntry): boolean {
  if (a.start === undefined || b.start === undefined) return false
  return dayOf(a.start) !== dayOf(b.start) && likeness(a, b) < 2
}

/** One page for each language: of several in one language the published one, else none. */
function onePerLanguage(members: readonly PageEntry[]): readonly PageEntry[] {
  const languages = [...new Set(members.map(({language}) => language))]
  return languages.flatMap((language) => {
    const same = members.filter((member) => member.language === language)
    const published = same.filter(({draft}) => !draft)
    const candidates = published.length > 0 ? published : same
    return candidates.length === 1 ? candidates : []
  })
}

function byRef(entries: readonly PageEntry[]): readonly (readonly PageEntry[])[] {
  const groups = new Map<string, PageEntry[]>()
  for (const entry of entries) {
    const ref = refOf(entry)
    if (ref === undefined) continue
    const key = `${entry.type} ${entry.path.split('/')[0] ?? ''} ${ref}`
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups.values()].flatMap((members) => {
    const group = onePerLanguage(members)
    const [first] = group
    const agreeing = group.filter((member) => first === undefined || !contradicts(first, member))
    return agreeing.length > 1 ? [agreeing] : []
  })
}

/** Of pages that are each other's only best match in the other language. */
function byLikeness(entries: readonly PageEntry[]): readonly (readonly PageEntry[])[] {
  const byDay = new Map<string, PageEntry[]>()
  for (const entry of entries) {
    const day = dayOf(entry.start) ?? `undated ${baseSlug(entry)}`
    byDay.set(day, [...(byDay.get(day) ?? []), entry])
  }
  const best = (entry: PageEntry, others: readonly PageEntry[]): PageEntry | undefined => {
    const scored = others
      .filter(
        (other) => other !== entry && other.language !== entry.language && samePlace(entry, other),
      )
      .map((other) => ({other, score: likeness(entry, other)}))
      .filter(({score}) => score >= enough)
      .toSorted((a, b) => b.score - a.score)
    const [first, second] = scored
    return first !== undefined && first.score !== second?.score ? first.other : undefined
  }
  return [...byDay.values()].flatMap((sameDay) =>
    sameDay.flatMap((entry) => {
      const other = best(entry, sameDay)
      return other !== undefined && entry.path < other.path && best(other, sameDay) === entry
        ? [[entry, other]]
        : []
    }),
  )
}

/**
 * Groups of pages that are the same thing in different languages: pages with one `ref` (a `ref`
 * that is only a language counts as none), one a language; else pages of the same day that are each
 * other's clearly best match by file name, image, times and links. No pair is better than a wrong one.
 */
export function joinTranslations(entries: readonly PageEntry[]): readonly (readonly PageEntry[])[] {
  const referred = byRef(entries)
  const taken = new Set(referred.flat())
  const left = entries.filter((entry) => !taken.has(entry) && refOf(entry) === undefined)
  return [...referred, ...byLikeness(left)]
}
