import type {JsonObject} from '../../dataset/json.ts'

/** A list whose items have different keys: of two that have one key, the later gets another. */
export function withOwnKeys(items: readonly JsonObject[]): readonly JsonObject[] {
  const taken = new Set<unknown>()
  return items.map((item) => {
    const key = item['_key']
    if (typeof key !== 'string') return item
    let own = key
    for (let number = 2; taken.has(own); number += 1) own = `${key}-${number}`
    taken.add(own)
    return own === key ? item : {...item, _key: own}
  })
}
