import type {YamlValue} from '../../../../psych/index.ts'
import {isRecord} from '../collections.ts'
import {type Filter, isList, textOf} from './filter.ts'

type ListFilter = (list: readonly YamlValue[], args: readonly YamlValue[]) => YamlValue | undefined

const ofList =
  (filter: ListFilter): Filter =>
  (value, _context, args) =>
    isList(value) ? filter(value, args) : undefined

/** Of a list of which each item is a text. */
const textsIn = (list: readonly YamlValue[]): readonly string[] | undefined => {
  const own = list.map(textOf)
  const known = own.filter((text) => text !== undefined)
  return known.length < own.length ? undefined : known
}

/** What each item of a list of maps has under a name; `undefined` where one is no map. */
const membersOf = (
  list: readonly YamlValue[],
  name: YamlValue | undefined,
): readonly YamlValue[] | undefined => {
  const members = list.flatMap((item) =>
    isRecord(item) && typeof name === 'string'
      ? [Object.hasOwn(item, name) ? (item[name] ?? null) : null]
      : [],
  )
  return members.length < list.length ? undefined : members
}

/** Before, behind, or beside each other: texts by their letters, numbers by size, nothing first. */
const order = (one: YamlValue, other: YamlValue): number | undefined => {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null)
  const areAlike =
    (typeof one === 'string' && typeof other === 'string') ||
    (typeof one === 'number' && typeof other === 'number')
  if (!areAlike) return undefined
  return one < other ? -1 : Number(one > other)
}

const sorted: ListFilter = (list, [name]) => {
  const keys = name === undefined ? list : membersOf(list, name)
  const [first = null] = keys ?? []
  if (keys === undefined || keys.some((key) => order(first, key) === undefined)) return undefined
  return list
    .map((item, index) => ({item, key: keys[index] ?? null}))
    .toSorted((one, other) => order(one.key, other.key) ?? 0)
    .map(({item}) => item)
}

/** "a", "a and b", "a, b, and c" */
const sentence: ListFilter = (list, [connector = 'and']) => {
  const texts = textsIn(list)
  if (texts === undefined || typeof connector !== 'string') return undefined
  const [last = ''] = texts.slice(-1)
  if (texts.length < 3) return texts.join(` ${connector} `)
  return `${texts.slice(0, -1).join(', ')}, ${connector} ${last}`
}

/** Filters for lists. */
export const listFilters: Readonly<Record<string, Filter>> = {
  array_to_sentence_string: ofList(sentence),
  compact: ofList((list) => list.filter((item) => item !== null)),
  concat: ofList((list, [more = null]) => (isList(more) ? [...list, ...more] : undefined)),
  first: ofList(([first = null]) => first),
  join: ofList((list, [between = ' ']) => textsIn(list)?.join(textOf(between) ?? ' ')),
  last: ofList((list) => list.at(-1) ?? null),
  map: ofList((list, [name]) => membersOf(list, name)),
  reverse: ofList((list) => list.toReversed()),
  sort: ofList(sorted),
  uniq: ofList((list) => (textsIn(list) === undefined ? undefined : [...new Set(list)])),
  where: ofList((list, [name, wanted = null]) => {
    const members = membersOf(list, name)
    const text = wanted === null ? undefined : textOf(wanted)
    return text === undefined
      ? undefined
      : members && list.filter((_item, index) => textOf(members[index]) === text)
  }),
}
