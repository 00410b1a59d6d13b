import type {SchemaType} from 'sanity'

/** Whether a type is Sanity's `url`, or made from it. */
export const isUrl = (type: SchemaType): boolean =>
  type.name === 'url' || (type.type !== undefined && type.type !== null && isUrl(type.type))

/** Whether objects of a type have an address of their own. */
export const hasAddress = (type: SchemaType): boolean =>
  type.jsonType === 'object' && type.fields.some(({type: field}) => isUrl(field))
