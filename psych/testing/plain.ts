import type {YamlValue} from '../value.ts'

/** A value as JSON can hold it: timestamps in ISO 8601, numbers without an end by their name. */
export function plain(value: YamlValue): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(plain)
  if ('type' in value && value['type'] === 'timestamp') return value['iso']
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]))
}
