import {defineQuery} from 'groq'

import {defined} from '../../content/objects/defined.ts'
import {
  type AddressedDocument,
  addressFolders,
  type AddressedType,
} from '../../website/addresses/documentAddress.ts'

export const addressedTypes = Object.keys(addressFolders)

/** A document as the queries below answer. */
export interface AddressedRow {
  readonly _id: string
  readonly _type: AddressedType
  readonly _createdAt: string
  readonly language: string | null
  readonly slug: string | null
  readonly title: string | null
  readonly permalink: string | null
  readonly imported: string | null
  /** Whether the site shows it: people have a page once there is something to show. */
  readonly isShown: boolean
}

const fields = `
  _id, _type, _createdAt, language, "slug": slug.current, "title": coalesce(title, name), permalink,
  "imported": source.address,
  "isShown": _type != "person" || defined(biography) || defined(links) || count(*[
    _type in ["event", "session"] &&
    (^._id in speakers[]._ref || ^._id in presentations[].presenters[]._ref)
  ]) > 0
`

/** A document: `$id` is that of its published version. */
export const documentQuery = defineQuery(`*[_id == $id][0]{${fields}}`)

/** Those that may want an address of `$spellings`, or of a slug of `$slugs`. */
export const rivalsQuery = defineQuery(`*[
  _type in $types && (
    lower(permalink) in $spellings || lower(source.address) in $spellings ||
    lower(slug.current) in $slugs
  )
]{${fields}}`)

/** A document, then those whose pages show something of it. */
export const shownOnQuery = defineQuery(
  `[...*[_id == $id], ...*[_type in $types && _id != $id && references($id)] | order(_id) [0...20]]{${fields}}`,
)

/** The language of each page. */
export const languagesQuery = defineQuery('*[_type in $types && defined(language)].language')

/** A document as the rule of addresses takes it. */
export function addressedOf({_id, _type, _createdAt, ...row}: AddressedRow): AddressedDocument {
  const {language, slug, title, permalink, imported} = row
  return {
    _id,
    _type,
    _createdAt,
    ...defined({
      language: language ?? undefined,
      slug: slug ?? undefined,
      title: title ?? undefined,
      permalink: permalink ?? undefined,
      imported: imported ?? undefined,
    }),
  }
}
