import type {SchemaType} from 'sanity'

/** Whether the schema wants references of a type weak. */
export function isWeak(type: SchemaType | undefined): boolean {
  return type !== undefined && 'weak' in type && type.weak === true
}

/** The same of a field of an object type. */
export function isWeakField(type: SchemaType | undefined, name: string): boolean {
  return (
    type?.jsonType === 'object' && isWeak(type.fields.find((field) => field.name === name)?.type)
  )
}

/** Whether references of a type are to documents of one type and no other. */
export function isReferenceTo(type: SchemaType, name: string): boolean {
  return 'to' in type && Array.isArray(type.to) && type.to.length === 1 && type.to[0]?.name === name
}
