import {addressFrom} from './address.ts'
import {Claims} from './claims.ts'
import {type AddressedDocument, usualAddress, wantedAddresses} from './documentAddress.ts'

export interface Redirect {
  readonly from: string
  /** Always the address of a page of this site. */
  readonly to: string
}

/** What is wrong with an address that somebody wrote. */
export interface AddressProblem {
  readonly rule: 'address-unusable' | 'address-taken' | 'redirect-unusable' | 'redirect-taken'
  readonly id: string
  /** Who has the address; a document's `_id`, or what page of the site itself it is. */
  readonly owner?: string
  readonly message: string
}

export interface Addresses {
  /** Of each document's `_id`. */
  readonly byId: ReadonlyMap<string, string>
  readonly redirects: readonly Redirect[]
  readonly problems: readonly AddressProblem[]
}

export interface AddressSettings {
  /** The language whose pages have no prefix. */
  readonly firstLanguage?: string | undefined
  /** Addresses that documents cannot have, each with what it is of; of files, without `/` at the end. */
  readonly reserved?: ReadonlyMap<string, string>
}

/** Addresses that begin so belong to the site's own files. */
const ownFolders = /^\/(?:_|pagefind\/|images\/)/

const byAge = (a: AddressedDocument, b: AddressedDocument): number =>
  (a._createdAt ?? '').localeCompare(b._createdAt ?? '') || (a._id < b._id ? -1 : 1)

/**
 * Reads what somebody wrote. Names of files that the site has are beside many pages, so that nothing
 * else has such a name in a folder.
 */
const readingFor = (reserved: Iterable<string>) => {
  const fileNames = new Set(
    [...reserved].filter((address) => !address.endsWith('/')).map((file) => file.toLowerCase()),
  )
  return (text: string): string | undefined => {
    const address = addressFrom(text)
    if (address === undefined || ownFolders.test(address)) return undefined
    const [, , ...inFolders] = address.split('/')
    return inFolders.some((name) => fileNames.has(`/${name.toLowerCase()}`)) ? undefined : address
  }
}

const nameOf = ({title, _id}: AddressedDocument): string => `“${title ?? _id}” (${_id})`

/** `/events/fair/`, else `/events/fair-2/`, `/events/fair-3/` … */
const firstFree = (usual: string, claims: Claims): string => {
  for (let number = 2, address = usual; ; number += 1) {
    if (claims.isFree(address)) return address
    address = usual.replace(/(?=\/$)/, `-${number}`)
  }
}

/**
 * Gives each document one address of its own. What documents state comes first, then the addresses
 * that are made from type and slug; of two that want the same, the older document has it, and the
 * other is given another, which is a problem to tell. Old addresses become redirects where no page is.
 */
export function addressesOf(
  documents: readonly AddressedDocument[],
  {firstLanguage, reserved = new Map()}: AddressSettings = {},
): Addresses {
  const claims = new Claims()
  const usable = readingFor(reserved.keys())
  for (const [address, owner] of reserved) claims.take(address, owner)
  const ordered = documents.toSorted(byAge)
  const names = new Map(ordered.map((document) => [document._id, nameOf(document)]))
  const byId = new Map<string, string>()
  const problems: AddressProblem[] = []

  const take = (document: AddressedDocument, address: string): void => {
    claims.take(address, document._id)
    byId.set(document._id, address)
  }
  const taken = (rule: AddressProblem['rule'], document: AddressedDocument, address: string) => {
    const owner = claims.ownerOf(address) ?? 'a file of the site'
    problems.push({
      rule,
      id: document._id,
      owner,
      message: `${nameOf(document)} wants the address ${address}, which ${names.get(owner) ?? owner} has.`,
    })
  }
  const unusableText = (rule: AddressProblem['rule'], document: AddressedDocument, text: string) =>
    problems.push({
      rule,
      id: document._id,
      message: `${nameOf(document)} has the address ${JSON.stringify(text)}, which cannot be one of this site.`,
    })

  for (const document of ordered) {
    for (const {text} of wantedAddresses(document)) {
      const address = usable(text)
      if (address === undefined) unusableText('address-unusable', document, text)
      else if (claims.isFree(address)) take(document, address)
      else taken('address-taken', document, address)
    }
  }
  for (const document of ordered) {
    if (byId.has(document._id)) continue
    const usual = usualAddress(document, firstLanguage)
    if (!claims.isFree(usual)) taken('address-taken', document, usual)
    take(document, firstFree(usual, claims))
  }

  const redirects: Redirect[] = []
  const redirect = (document: AddressedDocument, from: string): void => {
    const to = byId.get(document._id)
    if (to === undefined) return
    claims.take(from, document._id)
    redirects.push({from, to})
  }
  for (const document of ordered) {
    for (const text of document.redirectFrom ?? []) {
      const from = usable(text)
      if (from === undefined) unusableText('redirect-unusable', document, text)
      else if (claims.isFree(from)) redirect(document, from)
      else if (claims.ownerOf(from) !== document._id) taken('redirect-taken', document, from)
    }
  }
  // What nobody wrote down is no problem where it is taken: the addresses from before, and the usual.
  for (const document of ordered) {
    const {former = [], imported} = document
    for (const text of [...former, ...(imported === undefined ? [] : [imported])]) {
      const from = usable(text)
      if (from !== undefined && claims.isFree(from)) redirect(document, from)
    }
  }
  return {byId, redirects, problems}
}
