import {getPublishedId} from '@sanity/client/csm'

import {linkAddresses, type LinkAddress} from '../../content/links/linkAddresses.ts'
import {documentsOf, type Lake} from './documents.ts'

/** Where in the dataset an address stands. */
export interface LinkPlace {
  /** Of the published document, whether or not it is one yet. */
  readonly documentId: string
  readonly type: string
  readonly title: string
  readonly path: LinkAddress['path']
}

export interface NamedAddress {
  readonly url: string
  readonly isRegistration: boolean
  /** At least one. */
  readonly places: readonly LinkPlace[]
}

interface Content {
  readonly _id: string
  readonly _type: string
  readonly title?: string
  readonly name?: string
}

/** Types with links that visitors can follow. */
const linkedTypes = ['event', 'session', 'project', 'group', 'person', 'organisation'] as const

const placeOf = ({_id, _type, title, name}: Content, {path}: LinkAddress): LinkPlace => ({
  documentId: getPublishedId(_id),
  type: _type,
  title: title ?? name ?? _id,
  path,
})

const isSamePlace = (one: LinkPlace, other: LinkPlace): boolean =>
  one.documentId === other.documentId && JSON.stringify(one.path) === JSON.stringify(other.path)

const withPlace = (known: NamedAddress | undefined, found: LinkAddress, place: LinkPlace) => ({
  url: found.url,
  isRegistration: found.isRegistration || known?.isRegistration === true,
  places: known?.places.some((one) => isSamePlace(one, place))
    ? known.places
    : [...(known?.places ?? []), place],
})

/** Every address that a document names, published or draft, those for registration first. */
export async function readAddresses(lake: Lake): Promise<readonly NamedAddress[]> {
  const addresses = new Map<string, NamedAddress>()
  for await (const document of documentsOf<Content>(lake, linkedTypes)) {
    for (const found of linkAddresses(document)) {
      const named = withPlace(addresses.get(found.url), found, placeOf(document, found))
      addresses.set(found.url, named)
    }
  }
  return [...addresses.values()].toSorted(
    (one, other) => Number(other.isRegistration) - Number(one.isRegistration),
  )
}
