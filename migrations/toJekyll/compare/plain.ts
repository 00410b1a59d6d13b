import {defined} from '../../../content/objects/defined.ts'
import {isList, isObject, type Json, type JsonObject} from '../../fromMarkdown/dataset/json.ts'

/** An image without words is a mere decoration on a page. */
const ofTheStudio = new Set([
  '_key',
  '_type',
  '_weak',
  '_strengthenOnPublish',
  'hotspot',
  'crop',
  'decorative',
])

const text = (value: string): string =>
  value
    .normalize('NFC')
    .replaceAll(/[ \t\r\f]+/gu, ' ')
    .trim()

const isEmpty = (value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (isList(value) && value.length === 0) ||
  (isObject(value) && Object.keys(value).length === 0)

/** An image is its file, if it has one; else the path or address that was written. */
const figure = ({asset, original, ...rest}: JsonObject): JsonObject =>
  isObject(asset) && typeof asset['_ref'] === 'string'
    ? {...rest, asset: asset['_ref']}
    : {...rest, ...defined({original})}

/**
 * A value without what only the Studio needs, and without what says nothing; keys in order.
 * `undefined` if nothing is left.
 * @param nameOf what a reference is called
 */
export function plain(
  value: Json | undefined,
  nameOf = (id: string): string => id,
): Json | undefined {
  if (typeof value === 'string') return text(value) === '' ? undefined : text(value)
  if (isList(value)) {
    const items = value.flatMap((item) => plain(item, nameOf) ?? [])
    return items.length === 0 ? undefined : items
  }
  if (!isObject(value)) return isEmpty(value) ? undefined : value
  if (typeof value['_ref'] === 'string') return nameOf(value['_ref'])
  const object = value['_type'] === 'figure' || value['_type'] === 'image' ? figure(value) : value
  const entries = Object.entries(object)
    .filter(([key]) => !ofTheStudio.has(key))
    .map(([key, member]) => [key, plain(member, nameOf)] as const)
    .flatMap(([key, member]) => (member === undefined ? [] : [[key, member] as const]))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
