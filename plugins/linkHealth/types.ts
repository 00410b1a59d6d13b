import type {SchemaType} from 'sanity'

/** Whether a type has this name, or is made from one that has. */
const isMadeFrom = (name: string, type: SchemaType): boolean =>
  type.name === name ||
  (type.type !== undefined && type.type !== null && isMadeFrom(name, type.type))

/** Whether a type is Sanity's `url`, or made from it. */
export function isUrl(type: SchemaType): boolean {
  return isMadeFrom('url', type)
}

/** Whether objects of a type have an address of their own. */
export function hasAddress(type: SchemaType): boolean {
  return type.jsonType === 'object' && type.fields.some(({type: field}) => isUrl(field))
}

/** Whether a type is an array with blocks of text. */
export function isTextType(type: SchemaType): boolean {
  return type.jsonType === 'array' && type.of.some((member) => isMadeFrom('block', member))
}
