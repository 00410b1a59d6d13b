import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'

import {isList, isObject, type Json, type JsonObject, mapObjects, visitObjects} from './json.ts'

const json = fc.jsonValue({maxDepth: 4}).map((value): Json => JSON.parse(JSON.stringify(value)))

/** Every object made anew. */
const plainMap = (value: Json, change: (object: JsonObject) => JsonObject): Json => {
  if (isList(value)) return value.map((item) => plainMap(item, change))
  if (!isObject(value)) return value
  return change(
    Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainMap(item, change)])),
  )
}

const marked = (object: JsonObject): JsonObject =>
  Object.keys(object).length % 2 === 0 ? {...object, more: true} : object

describe('objects in a value', () => {
  it('are changed wherever they stand, and what is given stays', () => {
    fc.assert(
      fc.property(json, (value) => {
        const before = JSON.stringify(value)
        expect(JSON.stringify(mapObjects(value, marked))).toBe(
          JSON.stringify(plainMap(value, marked)),
        )
        expect(JSON.stringify(value)).toBe(before)
      }),
    )
  })

  it('that stay as they are stay the same', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(mapObjects(value, (object) => object)).toBe(value)
      }),
    )
  })

  it('are visited as often as they are mapped', () => {
    fc.assert(
      fc.property(json, (value) => {
        let [visited, mapped] = [0, 0]
        visitObjects(value, () => (visited += 1))
        mapObjects(value, (object) => {
          mapped += 1
          return object
        })
        expect(visited).toBe(mapped)
      }),
    )
  })
})
