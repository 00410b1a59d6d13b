import type {SchemaType} from 'sanity'

/** Whether the schema wants references of a type weak. */
export const isWeak = (type: SchemaType | undefined): boolean =>
  type !== undefined && 'weak' in type && type.weak === true

/** The same of a field of an object type. */
export const isWeakField = (type: SchemaType | undefined, name: string): boolean =>
  type?.jsonType === 'object' && isWeak(type.fields.find((field) => field.name === name)?.type)
