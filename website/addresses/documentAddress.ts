import {slugify} from '../../content/text/slug.ts'
import {addressFrom, addressName} from './address.ts'

/** The types whose documents can have an address, and the folder of those that state none. */
export const addressFolders = {
  event: 'events',
  session: 'sessions',
  project: 'projects',
  group: 'groups',
  person: 'people',
} as const

export type AddressedType = keyof typeof addressFolders

/** What decides the address of a document. */
export interface AddressedDocument {
  readonly _id: string
  readonly _type: AddressedType
  /** ISO 8601: of two that claim one address, the earlier has it. */
  readonly _createdAt?: string | undefined
  readonly language?: string | undefined
  readonly slug?: string | undefined
  /** Of a person, the name. */
  readonly title?: string | undefined
  readonly permalink?: string | undefined
  readonly redirectFrom?: readonly string[] | undefined
  /** The address on the site from which it was imported. */
  readonly imported?: string | undefined
  /** Addresses that it had on this site before. */
  readonly former?: readonly string[] | undefined
}

/** `en/` for all languages but the site's first. */
export function languagePrefix(language: string | undefined, first: string | undefined): string {
  return language === undefined || language === first ? '' : `${language}/`
}

const slugOf = ({slug, title, _id}: AddressedDocument): string => {
  const own = slug === undefined ? undefined : addressFrom(slug)
  const isPlain = own === `/${slug}/`
  return isPlain && slug !== undefined
    ? slug
    : addressName(slug ?? '') || addressName(title ?? '') || addressName(_id) || 'page'
}

/** The address of a document that states none: `/events/spring-fair/`, `/en/events/spring-fair/`. */
export function usualAddress(document: AddressedDocument, first: string | undefined): string {
  const prefix = languagePrefix(document.language, first)
  return `/${prefix}${addressFolders[document._type]}/${slugOf(document)}/`
}

const lastSegment = (address: string): string =>
  address
    .replace(/(?:\.html|\/)$/, '')
    .split('/')
    .at(-1) ?? ''

/**
 * The addresses that a document would have, best first: what it states, what it had on the site it
 * came from (as long as its slug is the one from there), else its type and slug.
 */
export function wantedAddresses(
  document: AddressedDocument,
): readonly {readonly field: 'permalink' | 'imported'; readonly text: string}[] {
  const {permalink, imported, slug} = document
  const from = addressFrom(imported ?? '')
  const isUnchanged =
    imported !== undefined &&
    from !== undefined &&
    (slug === undefined || slugify(lastSegment(from)) === slugify(slug))
  return [
    ...(permalink === undefined ? [] : [{field: 'permalink' as const, text: permalink}]),
    ...(imported === undefined || !isUnchanged || permalink !== undefined
      ? []
      : [{field: 'imported' as const, text: imported}]),
  ]
}

/** The address that a document has unless another one has it already. */
export function ownAddress(document: AddressedDocument, first: string | undefined): string {
  const [wanted] = wantedAddresses(document).flatMap(({text}) => addressFrom(text) ?? [])
  return wanted ?? usualAddress(document, first)
}

/** Whether documents of a type can have an address. */
export function isAddressedType(type: string): type is AddressedType {
  return Object.hasOwn(addressFolders, type)
}
