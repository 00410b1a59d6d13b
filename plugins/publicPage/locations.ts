import {firstValueFrom, from, map, switchMap} from 'rxjs'
import {getDraftId} from 'sanity'
import type {DocumentLocationResolver} from 'sanity/presentation'

import {apiVersion} from '../../content/documents/apiVersion.ts'
import {hrefOf} from '../../website/addresses/address.ts'
import {addressesOf} from '../../website/addresses/addresses.ts'
import {addressedOf, type AddressedRow, addressedTypes, shownOnQuery} from './addressed.ts'
import type {Ask} from './pageAddress.ts'
import type {PageLanguages} from './PageLanguages.ts'
import {previewFolder} from './previewFolder.ts'
import {words} from './words.ts'

const options = {apiVersion, perspective: 'drafts', tag: 'lectern.locations'} as const

const shownTypes = new Set([...addressedTypes, 'organisation'])

const everyPage = {locations: [{title: words.startPage, href: `${previewFolder}/`}]}

/** The pages that show something of a document, its own first. */
export function locations(languages: PageLanguages): DocumentLocationResolver {
  return ({id, type}, {documentStore}) => {
    if (type === 'website') return everyPage
    if (!shownTypes.has(type)) return null
    const ask: Ask = (query, params) =>
      firstValueFrom(documentStore.listenQuery(query, {...params}, options))
    const rows = documentStore.listenQuery(
      {fetch: shownOnQuery, listen: '*[_id in $stored]'},
      {id, types: addressedTypes, stored: [id, getDraftId(id)]},
      options,
    )
    return from(languages.ask(ask)).pipe(
      switchMap(([first]) =>
        rows.pipe(map((found: readonly AddressedRow[]) => locationsOf(found, first))),
      ),
    )
  }
}

const locationsOf = (rows: readonly AddressedRow[], firstLanguage: string | undefined) => {
  const shown = rows.filter(({_type, isShown}) => addressedTypes.includes(_type) && isShown)
  const {byId} = addressesOf(shown.map(addressedOf), {firstLanguage})
  return {
    locations: shown.flatMap(({_id, title}) => {
      const address = byId.get(_id)
      if (address === undefined) return []
      return [{title: title ?? words.untitled, href: previewFolder + hrefOf(address)}]
    }),
  }
}
