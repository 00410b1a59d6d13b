import {isObject, type Json, type JsonObject} from '../../dataset/json.ts'
import {contentText} from '../contentText.ts'
import {similarity, wordsOf} from './similarity.ts'

/** For places of one list the place of the same item in the other. */
export type Alignment = ReadonlyMap<number, number>

const enoughInCommon = 0.5
/** Of lists with more items that are not told by key, content or name, only those are told. */
const mostCompared = 200

const refOf = (value: Json | undefined): Json | undefined =>
  isObject(value) ? value['_ref'] : undefined

/** What an item is called; two items of a name are the same thing, whatever else they say. */
const names: Readonly<Record<string, (item: JsonObject) => Json | undefined>> = {
  link: ({url, title}) => url ?? title,
  registrationLink: ({url, label}) => url ?? label,
  presentation: ({project, title}) => refOf(project) ?? title,
  contact: ({person}) => refOf(person),
  internationalizedArrayReferenceValue: ({language}) => language,
  reference: ({_ref}) => _ref,
}

const typeOf = ({_type}: JsonObject): string => (typeof _type === 'string' ? _type : '')

const nameOf = (item: JsonObject): string | undefined => {
  const type = typeOf(item)
  const name = Object.hasOwn(names, type) ? names[type]?.(item) : undefined
  return typeof name === 'string' && name !== '' ? `${type} ${name}` : undefined
}

const keyOf = (item: JsonObject): string | undefined =>
  typeof item['_key'] === 'string' ? `${typeOf(item)} ${item['_key']}` : undefined

type Told = (item: JsonObject) => string | undefined

/** Joins items that are told alike, the first to the first. */
const join = (
  from: readonly JsonObject[],
  to: readonly JsonObject[],
  pairs: Map<number, number>,
  told: Told,
): void => {
  const taken = new Set(pairs.values())
  const waiting = new Map<string, number[]>()
  for (const [place, item] of to.entries()) {
    const name = told(item)
    if (name === undefined || taken.has(place)) continue
    waiting.set(name, [...(waiting.get(name) ?? []), place])
  }
  for (const [place, item] of from.entries()) {
    const name = pairs.has(place) ? undefined : told(item)
    const found = name === undefined ? undefined : waiting.get(name)?.shift()
    if (found !== undefined) pairs.set(place, found)
  }
}

/** Joins what is left by the words that items share, those with most in common first. */
const joinAlike = (
  from: readonly JsonObject[],
  to: readonly JsonObject[],
  pairs: Map<number, number>,
): void => {
  const taken = new Set(pairs.values())
  const left = [...from.entries()].filter(([place]) => !pairs.has(place))
  const right = [...to.entries()].filter(([place]) => !taken.has(place))
  if (left.length * right.length > mostCompared ** 2) return
  const words = new Map(right.map(([place, item]) => [place, wordsOf(item)]))
  const candidates = left
    .flatMap(([one, item]) => {
      const own = wordsOf(item)
      return right.flatMap(([other, found]) => {
        if (typeOf(item) !== typeOf(found)) return []
        const common = similarity(own, words.get(other) ?? new Map())
        return common < enoughInCommon ? [] : [{one, other, common}]
      })
    })
    .toSorted(
      (a, b) =>
        b.common - a.common ||
        Math.abs(a.one - a.other) - Math.abs(b.one - b.other) ||
        a.one - b.one ||
        a.other - b.other,
    )
  for (const {one, other} of candidates) {
    if (pairs.has(one) || taken.has(other)) continue
    pairs.set(one, other)
    taken.add(other)
  }
}

/** Which items of two lists are the same thing: by content, key, name, then by their words. */
export function alignItems(from: readonly JsonObject[], to: readonly JsonObject[]): Alignment {
  const pairs = new Map<number, number>()
  join(from, to, pairs, (item) => `${keyOf(item)} ${contentText(item)}`)
  join(from, to, pairs, contentText)
  join(from, to, pairs, keyOf)
  join(from, to, pairs, nameOf)
  joinAlike(from, to, pairs)
  return pairs
}

/** Which items that two sides added are one: they say the same, or are called the same. */
export function alignAdded(from: readonly JsonObject[], to: readonly JsonObject[]): Alignment {
  const pairs = new Map<number, number>()
  join(from, to, pairs, contentText)
  join(from, to, pairs, nameOf)
  return pairs
}
