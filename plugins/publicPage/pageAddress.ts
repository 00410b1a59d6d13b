import {addressesOf} from '../../website/addresses/addresses.ts'
import {
  type AddressedDocument,
  usualAddress,
  wantedAddresses,
} from '../../website/addresses/documentAddress.ts'
import {listAddresses} from '../../website/addresses/listAddresses.ts'
import {spellingsOf} from '../../website/addresses/spellings.ts'
import {
  addressedOf,
  type AddressedRow,
  addressedTypes,
  documentQuery,
  rivalsQuery,
} from './addressed.ts'

/** Asks the content lake, in one perspective. */
export type Ask = <Answer>(
  query: string,
  params: Readonly<Record<string, string | string[]>>,
) => Promise<Answer>

/** Where the page of a document is within the site, or why there is none. */
export type PageAddress =
  | {readonly kind: 'page'; readonly address: string}
  | {readonly kind: 'unpublished'}
  | {readonly kind: 'nothingToShow'}

/** Of rivals of rivals of rivals there are none in practice. */
const mostRounds = 5

/**
 * Finds the address of a document by the rule of the site itself, from the few documents that may want
 * the same one: of two that do, the older has it.
 *
 * @param id of the published document
 * @param languages of the site, the one without a prefix first
 */
export async function pageAddress(
  ask: Ask,
  id: string,
  languages: readonly string[],
): Promise<PageAddress> {
  const row = await ask<AddressedRow | null>(documentQuery, {id})
  if (row === null) return {kind: 'unpublished'}
  if (!row.isShown) return {kind: 'nothingToShow'}
  const [firstLanguage] = languages
  const reserved = new Map(listAddresses(languages).map((address) => [address, 'a list']))
  let known: readonly AddressedDocument[] = [addressedOf(row)]
  for (let round = 1; ; round += 1) {
    const {byId} = addressesOf(known, {firstLanguage, reserved})
    const rivals =
      round > mostRounds ? [] : await rivalsOf(ask, known, [...byId.values()], firstLanguage)
    if (rivals.length === 0) {
      const address = byId.get(id)
      return address === undefined ? {kind: 'unpublished'} : {kind: 'page', address}
    }
    known = [...known, ...rivals]
  }
}

/** Whoever wants one of these may be given the slug, with a number behind it. */
const shorterSlugs = (slug: string): readonly string[] => {
  const shorter = slug.replace(/-\d+$/u, '')
  return shorter === slug ? [slug] : [slug, ...shorterSlugs(shorter)]
}

/** Others that may want what these want or have, or be given it. */
const rivalsOf = async (
  ask: Ask,
  documents: readonly AddressedDocument[],
  given: readonly string[],
  firstLanguage: string | undefined,
): Promise<readonly AddressedDocument[]> => {
  const addresses = [
    ...given,
    ...documents.flatMap((document) => [
      usualAddress(document, firstLanguage),
      ...wantedAddresses(document).map(({text}) => text),
    ]),
  ]
  const slugs = addresses.map((address) => address.split('/').findLast((part) => part !== '') ?? '')
  const rows = await ask<readonly AddressedRow[]>(rivalsQuery, {
    types: addressedTypes,
    spellings: [...new Set(addresses.flatMap(spellingsOf))],
    slugs: [...new Set(slugs.flatMap((slug) => shorterSlugs(slug.toLowerCase())))],
  })
  const known = new Set(documents.map(({_id}) => _id))
  return rows.filter(({_id, isShown}) => isShown && !known.has(_id)).map(addressedOf)
}
