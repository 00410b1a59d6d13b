import {array, constantFrom, oneof, record, tuple} from 'fast-check'

import type {Document} from './views.ts'

export const plainIds = ['a', 'b', 'c', 'd', 'e', 'own.f', 'g', 'h']
export const types = ['red', 'blue', 'green']
const prefixes = ['', 'drafts.', 'versions.r.', 'versions.s.']
export const ids = plainIds.flatMap((id) => prefixes.map((prefix) => prefix + id))

/** Values of every type, close to each other, and those that other systems get wrong. */
const values: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  1.5,
  0.1 + 0.2,
  0.3,
  2 ** 53,
  2 ** 53 + 2,
  12_345_678_901_234_567_000,
  1e300,
  '',
  '1',
  'true',
  'null',
  '[1]',
  'b',
  'B',
  'ä',
  'e\u0301',
  '\uFFFD',
  '\u{1F600}',
  '\uFF01',
  '\uD83D',
  'a\u0000b',
  'a"\\b',
  '2024-01-01T00:00:00Z',
  [],
  [1],
  ['b'],
  ['b', '1', null],
  {x: 1},
  {},
]
export const value = constantFrom(...values)
const references = array(
  record({
    _key: constantFrom('k'),
    _type: constantFrom('reference'),
    _ref: constantFrom(...plainIds),
  }),
  {maxLength: 3},
).map((items) => items.map((item, n) => ({...item, _key: `k${n}`, _weak: true})))

const document = record(
  {
    _type: constantFrom(...types),
    n: value,
    slug: value,
    tags: oneof(array(constantFrom('b', '1', 'ä'), {maxLength: 3}), value),
    nested: oneof(record({n: value, 'a-b': value}), value),
    to: references,
    ids: array(constantFrom(...plainIds), {maxLength: 3}),
    odd: record({
      _weak: constantFrom(true),
      _ref: constantFrom('a', 'b', ''),
      inner: record({_weak: constantFrom(true), _ref: constantFrom('c', 'd')}),
    }),
    _system: record({delete: constantFrom(true, false, 'true')}),
  },
  {requiredKeys: ['_type', 'to']},
)
/** Datasets in which documents have drafts and versions, refer to each other, and hold all sorts of values. */
export const dataset = array(tuple(constantFrom(...ids), document), {
  minLength: 8,
  maxLength: 32,
}).map((entries): readonly Document[] => {
  const byId = new Map(entries.map(([_id, content]) => [_id, {...content, _id}]))
  return [...byId.values()]
})
