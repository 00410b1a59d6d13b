import {offeredAddress} from './offeredAddress.ts'

/** What a field with an address takes. */
export type AddressKind = 'page' | 'web' | 'text'

export interface AddressProblem {
  /** One English sentence, or two: what is wrong, and what to write. */
  readonly message: string
  /** What to write instead; empty for nothing at all. */
  readonly offer: string
}

const web = /^https?:\/\/(?!https?(?:[:/]|$))[^\s/?#:]+/iu

const page = [
  web,
  /^mailto:(?:[^\s@?]+@[^\s@?]+|\?\S)/iu,
  /^(?:tel|sms):\+?[\d ()-]*\d/iu,
  /^\/(?!\/)/u,
  /^[#?.]/u,
]

const good: Readonly<Record<AddressKind, readonly RegExp[]>> = {
  web: [web],
  page,
  text: [...page, /^[^\s:]+[./#?][^\s:]*$/u],
}

const isGood = (address: string, kind: AddressKind): boolean =>
  good[kind].some((pattern) => pattern.test(address))

const examples: Readonly<Record<AddressKind, string>> = {
  web: 'It starts with https://, such as https://example.org/page.',
  page: 'Write https://example.org/page, mailto:name@example.org, or /page for a page of this site.',
  text: 'Write https://example.org/page, mailto:name@example.org, or /page for a page of this site.',
}

/**
 * Why nobody can follow an address, and what was meant, as far as anybody can tell: an address without
 * its beginning, with two of them, or a word that stands where an address will be.
 *
 * @param kind `web` a page on the web; `page` whatever a visitor can follow, mail and pages of this
 * site as well; `text` the same in running text, where old pages name files beside them (`om.html`).
 */
export function addressProblem(written: string, kind: AddressKind): AddressProblem | undefined {
  const address = written.trim()
  if (address === '') return undefined
  const offer = offeredAddress(address.replaceAll(' ', '%20'))
  if (offer !== undefined && isGood(offer, kind)) {
    return {message: `The address does not begin as it should. Write ${offer}.`, offer}
  }
  return isGood(address, kind)
    ? undefined
    : {message: `“${address}” is no address. ${examples[kind]}`, offer: ''}
}
