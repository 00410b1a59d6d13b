import type {UrlRule, ValidationContext} from 'sanity'

import {type AddressKind, addressProblem} from '../../content/links/addressProblem.ts'

/**
 * Refuses what nobody can follow, and says what to write, in place of Sanity's own rule. Of an
 * imported page it only warns: it was published as it is.
 */
export function linkAddress(rule: UrlRule, kind: AddressKind = 'page'): UrlRule[] {
  const where =
    (asked: boolean) =>
    (address: string | undefined, {document}: ValidationContext): true | string =>
      isImported(document) === asked ? told(address, kind) : true
  return [rule.skip().custom(where(false)), rule.skip().custom(where(true)).warning()]
}

/** The same of an address in running text, which is a string. */
export function bodyHref(href: string | undefined): true | string {
  return told(href, 'text')
}

const isImported = (document: ValidationContext['document']): boolean =>
  document?.['source'] !== undefined

const told = (address: string | undefined, kind: AddressKind): true | string =>
  address === undefined ? true : (addressProblem(address, kind)?.message ?? true)
