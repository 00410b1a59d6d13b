import type {SchemaType} from 'sanity'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The paths in `value` for which `type` has no field or no member: what the Studio would complain of. */
export function unknownFields(value: unknown, type: SchemaType, path = ''): readonly string[] {
  if (type.jsonType === 'array' && Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => {
      const member = isRecord(item)
        ? type.of.find(({name}) => name === item['_type'])
        : type.of.find(({jsonType}) => jsonType === typeof item)
      const itemPath = `${path}[${index}]`
      return member === undefined ? [itemPath] : unknownFields(item, member, itemPath)
    })
  }
  if (type.jsonType === 'object' && isRecord(value)) {
    return Object.entries(value).flatMap(([name, child]) => {
      if (name.startsWith('_')) return []
      const field = type.fields.find((candidate) => candidate.name === name)
      return field === undefined
        ? [`${path}.${name}`]
        : unknownFields(child, field.type, `${path}.${name}`)
    })
  }
  return type.jsonType === typeof value ? [] : [path]
}
