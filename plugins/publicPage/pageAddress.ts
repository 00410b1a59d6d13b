import {addressesOf} from '../../website/addresses/addresses.ts'
import {ownAddress, usualAddress} from '../../website/addresses/documentAddress.ts'
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

/** Where the page of a document is within the site; without an address, there is none, and why. */
export type PageAddress =
  | {readonly kind: 'page'; readonly address: string}
  | {readonly kind: 'unpublished'}
  | {readonly kind: 'nothingToShow'}

/**
 * Finds the address of a published document by the rule of the site itself: of two that want the same,
 * the older has it.
 *
 * @param id of the published document
 */
export async function pageAddress(
  ask: Ask,
  id: string,
  firstLanguage: string | undefined,
): Promise<PageAddress> {
  const row = await ask<AddressedRow | null>(documentQuery, {id})
  if (row === null) return {kind: 'unpublished'}
  if (!row.isShown) return {kind: 'nothingToShow'}
  const document = addressedOf(row)
  const wanted = [ownAddress(document, firstLanguage), usualAddress(document, firstLanguage)]
  const rivals = await ask<readonly AddressedRow[]>(rivalsQuery, {
    types: addressedTypes,
    spellings: [...new Set(wanted.flatMap(spellingsOf))],
    slugs: document.slug === undefined ? [] : [document.slug.toLowerCase()],
  })
  const others = rivals.filter(({_id, isShown}) => _id !== id && isShown).map(addressedOf)
  const {byId} = addressesOf([document, ...others], {firstLanguage})
  const address = byId.get(id)
  return address === undefined ? {kind: 'unpublished'} : {kind: 'page', address}
}
