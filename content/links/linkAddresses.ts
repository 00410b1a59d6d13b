import type {FieldPath} from '../findings/finding.ts'

/** An address in a document, and where it stands. */
export interface LinkAddress {
  /** As it is written. */
  readonly url: string
  readonly isRegistration: boolean
  readonly path: FieldPath
}

/** Fields with an address, by the type of the object or document that they stand in. */
const addressFields: Readonly<Record<string, readonly string[]>> = {
  registrationLink: ['url'],
  link: ['url', 'href'],
  embed: ['url'],
  figure: ['href'],
  organisation: ['url'],
  place: ['url'],
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const segmentOf = (item: unknown, index: number): FieldPath[number] => {
  const key = isFields(item) ? item['_key'] : undefined
  return typeof key === 'string' ? {_key: key} : String(index)
}

const ownAddresses = (fields: Fields, path: FieldPath): readonly LinkAddress[] => {
  const type = fields['_type']
  if (typeof type !== 'string' || !Object.hasOwn(addressFields, type)) return []
  return (addressFields[type] ?? []).flatMap((name) => {
    const url = fields[name]
    if (typeof url !== 'string' || url.trim() === '') return []
    return [{url, isRegistration: type === 'registrationLink', path: [...path, name]}]
  })
}

/**
 * Every address in a document that a visitor of its page can follow, in the order in which they
 * stand: of registration, links, the place, an organisation, and in running text, at any depth.
 */
export function linkAddresses(value: unknown, path: FieldPath = []): readonly LinkAddress[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) =>
      linkAddresses(item, [...path, segmentOf(item, index)]),
    )
  }
  if (!isFields(value)) return []
  const inner = Object.entries(value).flatMap(([name, child]) =>
    linkAddresses(child, [...path, name]),
  )
  return [...ownAddresses(value, path), ...inner]
}
