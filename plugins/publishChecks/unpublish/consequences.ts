import type {SanityDocument} from 'sanity'

import {referencesIn} from '../references.ts'
import {titleOf} from '../titleOf.ts'

/** What unpublishing a document means for others. */
export interface Consequences {
  /** Titles of published documents that cannot be without it. They keep it from being unpublished. */
  readonly needing: readonly string[]
  /** Titles of published documents that show it, or link to it. */
  readonly showing: readonly string[]
}

/**
 * @param id of the published document
 * @param referring published documents that refer to it
 */
export function consequencesOf(id: string, referring: readonly SanityDocument[]): Consequences {
  const needs = (document: SanityDocument): boolean =>
    referencesIn(document).some((reference) => reference.id === id && reference.isStrong)
  const others = referring.filter(({_id, _type}) => _id !== id && !isOwnRecord(_type))
  return {
    needing: others.filter(needs).map(titleOf),
    showing: others.filter((document) => !needs(document)).map(titleOf),
  }
}

/** What keeps translations together, and what an import left: no visitor sees them. */
const isOwnRecord = (type: string): boolean =>
  type === 'translation.metadata' || type.startsWith('lectern.') || type.startsWith('system.')

/** So many are named; of the others only how many there are. */
const mostNamed = 3

const named = (titles: readonly string[]): string => {
  const first = titles.slice(0, mostNamed).map((title) => `“${title}”`)
  const rest = titles.length - first.length
  if (rest > 0) return `${first.join(', ')} and ${rest} more`
  return first.length < 2 ? first.join('') : `${first.slice(0, -1).join(', ')} and ${first.at(-1)}`
}

/** What to say before a document is unpublished, a paragraph each. */
export function unpublishWords(
  {needing, showing}: Consequences,
  hasPage: boolean,
): readonly string[] {
  if (needing.length > 0) {
    return [
      `${named(needing)} cannot be without it. Unpublish ${needing.length === 1 ? 'that' : 'them'} first.`,
    ]
  }
  return [
    hasPage
      ? 'Visitors no longer find this page, nor lists, feeds and calendars that have it. Who has its address is told that there is no such page.'
      : 'Visitors no longer see it.',
    ...(showing.length === 0 ? [] : [`It goes from ${named(showing)} as well.`]),
    'All that you wrote stays here as a draft, which you can publish again.',
  ]
}
