import type {SanityClient} from '@sanity/client'
import {getDraftId, getPublishedId} from 'sanity'

import {defined} from '../../content/objects/defined.ts'
import {slugify} from '../../content/text/slug.ts'
import {randomId} from '../../schemas/randomId.ts'

/** A type whose documents are picked by what they are called. */
export interface NamedType {
  readonly name: string
  /** The field with what a document is called. */
  readonly titleField: string
  /** Of all fields. */
  readonly fields: readonly string[]
}

export interface Found {
  /** Of the published version, whether there is one or not. */
  readonly id: string
  readonly title: string
  /** Whether it was never published. */
  readonly isDraft: boolean
}

interface Row {
  readonly _id: string
  readonly title: string | null
}

const mostFound = 30

/** Documents whose titles have the words that were typed, each once; the first by title where none were. */
export async function findNamed(
  client: SanityClient,
  {name, titleField}: NamedType,
  typed: string,
): Promise<readonly Found[]> {
  const words = typed.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const rows = await client.fetch<readonly Row[]>(
    `*[_type == $type && defined(${titleField}) && !(_id in path("versions.**"))
      && ($words == "" || ${titleField} match text::query($words))]
      | order(lower(${titleField}) asc)[0...${mostFound}] {_id, "title": ${titleField}}`,
    {type: name, words: words.map((word) => `${word}*`).join(' ')},
    {perspective: 'raw'},
  )
  const published = new Set(rows.map(({_id}) => _id))
  const byId = new Map<string, Found>()
  for (const {_id, title} of rows) {
    const id = getPublishedId(_id)
    const isDraft = !published.has(id)
    if (_id !== id || !byId.has(id)) byId.set(id, {id, title: title ?? '', isDraft})
  }
  // A search finds parts of words as well; whoever types a name begins with its beginning.
  const isBegun = ({title}: Found): boolean =>
    words.every((word) => `-${slugify(title)}`.includes(`-${slugify(word)}`))
  return [...byId.values()].toSorted((a, b) => Number(isBegun(b)) - Number(isBegun(a)))
}

/** Makes a draft with nothing but a title, and what can be told from it. */
export async function createNamed(
  client: SanityClient,
  {name, titleField, fields}: NamedType,
  title: string,
  language: string | undefined,
): Promise<Found> {
  const id = `${name}-${randomId(20)}`
  await client.create({
    _id: getDraftId(id),
    _type: name,
    [titleField]: title,
    ...defined({
      slug: fields.includes('slug') ? {_type: 'slug', current: slugify(title)} : undefined,
      language: fields.includes('language') && language !== undefined ? language : undefined,
    }),
  })
  return {id, title, isDraft: true}
}

/** A reference as the Studio writes it: to a draft weak, until that is published. */
export function referenceTo({id, isDraft}: Found, type: string, isWeak: boolean) {
  return {
    _type: 'reference',
    _ref: id,
    ...defined({
      _weak: isWeak || isDraft ? true : undefined,
      _strengthenOnPublish: isDraft
        ? {type, ...defined({weak: isWeak ? true : undefined})}
        : undefined,
    }),
  } as const
}
