import {addressKey} from '../../website/addresses/address.ts'
import {type AddressProblem, addressesOf} from '../../website/addresses/addresses.ts'
import type {AddressedDocument} from '../../website/addresses/documentAddress.ts'
import {mostFrequent} from '../../website/addresses/mostFrequent.ts'
import {type RelatedDocument, relatedIn} from '../../website/documents/relatedDocument.ts'
import {withOneSpelling} from './languageSpelling.ts'
import type {Listed, Row} from './listed.ts'
import {listPages} from './listPages.ts'
import {type Relations, relationsOf} from './relations.ts'
import {type Route, type Routes, routesOf, type Target, targetKey} from './routes.ts'

/** What is published, as a whole: enough for every list and every address. */
export interface SiteIndex {
  readonly documents: ReadonlyMap<string, Listed>
  /** The settings document of the site, if there is one. */
  readonly website: Readonly<Record<string, unknown>> | undefined
  /** Tags of the languages with pages, the site's first one first. */
  readonly languages: readonly string[]
  readonly timeZone: string
  readonly routes: Routes
  readonly addressById: ReadonlyMap<string, string>
  readonly addressByTarget: ReadonlyMap<string, string>
  /** The documents with a page, by language; those that have none, such as people, are in all. */
  readonly pagesByLanguage: ReadonlyMap<string, readonly RelatedDocument[]>
  /** Of a document, its translations by language, itself included. */
  readonly translationsById: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly relations: Relations
  readonly problems: readonly AddressProblem[]
}

export interface IndexSettings {
  readonly firstLanguage?: string | undefined
  readonly timeZone?: string | undefined
  /** Addresses of files that the site has besides its pages, such as `/feed.xml`. */
  readonly files?: readonly string[]
  /** Addresses that documents had before, by `_id`. */
  readonly former?: ReadonlyMap<string, readonly string[]>
}

/** A person without something to show has no page. */
const hasPage = (document: Listed, {appearancesOf}: Relations): boolean =>
  document._type !== 'person' || document.hasText || appearancesOf(document._id).length > 0

const addressedOf = (document: Listed, former: IndexSettings['former']): AddressedDocument => ({
  ...document,
  slug: document.slug?.current,
  title: document.title ?? document.name,
  former: former?.get(document._id),
})

/** Documents without the sessions of events that are not published: they are shown with their events. */
const withoutHidden = (documents: readonly Listed[]): readonly Listed[] => {
  const known = new Set(documents.map(({_id}) => _id))
  return documents.filter(
    ({_type, event}) => _type !== 'session' || event === undefined || known.has(event._ref),
  )
}

/** Makes the index of the documents that are published. The same documents give the same index. */
export function siteIndex(given: readonly Row[], settings: IndexSettings = {}): SiteIndex {
  const rows = withOneSpelling(given)
  const listed = withoutHidden(rows.filter((row) => 'hasText' in row))
  const documents = new Map(listed.map((document) => [document._id, document]))
  const relations = relationsOf(listed)
  const spoken = mostFrequent(listed.flatMap(({language}) => language ?? []))
  const wanted = settings.firstLanguage
  const known = spoken.find((language) => language.toLowerCase() === wanted?.toLowerCase())
  const first = known ?? wanted ?? spoken[0] ?? 'en'
  const languages = [first, ...spoken.filter((language) => language !== first).toSorted()]
  const timeZone =
    settings.timeZone ??
    mostFrequent(listed.flatMap(({period}) => period?.timeZone ?? []))[0] ??
    'UTC'
  const lists = languages.flatMap((language) => listPages(language, first, listed, timeZone))
  const reserved = new Map([
    ...lists.map(
      ({address, target}) => [address, `the page “${target.kind}” of the site`] as const,
    ),
    ...['/404.html', ...(settings.files ?? [])].map(
      (file) => [file, 'a file of the site'] as const,
    ),
  ])
  const shown = listed.filter((document) => hasPage(document, relations))
  const addresses = addressesOf(
    shown.map((document) => addressedOf(document, settings.former)),
    {firstLanguage: first, reserved},
  )
  const pages = shown.flatMap((document): readonly Route[] => {
    const address = addresses.byId.get(document._id)
    if (address === undefined) return []
    const {_id: id, _type: type, language = first} = document
    return [{address, target: {kind: 'document', language, id, type}}]
  })
  const redirects = addresses.redirects.map(({from, to}): Route => ({
    address: from,
    target: {kind: 'redirect', language: first, to},
  }))
  const routes = [
    ...lists,
    ...pages,
    ...redirects,
    {address: '/404.html', target: {kind: 'notFound', language: first} as const},
  ]
  return {
    documents,
    website: rows.flatMap((row) =>
      'settings' in row && row._type === 'website' ? [row.settings] : [],
    )[0],
    languages,
    timeZone,
    routes: routesOf(routes),
    addressById: addresses.byId,
    addressByTarget: new Map(routes.map(({address, target}) => [targetKey(target), address])),
    pagesByLanguage: new Map(
      languages.map((tag) => [
        tag,
        relatedIn(shown.filter(({language = tag}) => language === tag)),
      ]),
    ),
    translationsById: translationsIn(rows, addresses.byId),
    relations,
    problems: addresses.problems,
  }
}

const translationsIn = (
  rows: readonly Row[],
  addressById: ReadonlyMap<string, string>,
): SiteIndex['translationsById'] => {
  const byId = new Map<string, ReadonlyMap<string, string>>()
  for (const row of rows) {
    if (row._type !== 'translation.metadata' || !Array.isArray(row.translations)) continue
    const ids = new Map<string, string>()
    for (const {language, value} of row.translations) {
      if (language !== undefined && addressById.has(value._ref)) ids.set(language, value._ref)
    }
    for (const id of ids.values()) byId.set(id, ids)
  }
  return byId
}

/** What stands at an address, however it is spelt. */
export function routeAt({routes}: SiteIndex, address: string): Route | undefined {
  return routes.get(addressKey(address))
}

/** Where the page of a target is, if the site has one. */
export function addressOf({addressByTarget}: SiteIndex, target: Target): string | undefined {
  return addressByTarget.get(targetKey(target))
}
