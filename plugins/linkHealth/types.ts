import type {SchemaType} from 'sanity'

/** Whether a type has this name, or is made from one that has. */
const isMadeFrom = (name: string, type: SchemaType): boolean =>
  type.name === name ||
  (type.type !== undefined && type.type !== null && isMadeFrom(name, type.type))

/** Whether a type is Sanity's `url`, or made from it. */
export const isUrl = (type: SchemaType): boolean => isMadeFrom('url', type)

/** Whether objects of a type have an address of their own. */
export const hasAddress = (type: SchemaType): boolean =>
  type.jsonType === 'object' && type.fields.some(({type: field}) => isUrl(field))

/** Whether a type is an array with blocks of text. */
export const isTextType = (type: SchemaType): boolean =>
  type.jsonType === 'array' && type.of.some((member) => isMadeFrom('block', member))
