import {array, constantFrom, letrec, oneof, tuple} from 'fast-check'
import type {Arbitrary} from 'fast-check'

import {ids, plainIds, types, value} from './sampleDatasets.ts'
import type {Seen} from './views.ts'

const literal = oneof(value, constantFrom<unknown>(...types, ...plainIds))
/** A query. What is compared is passed as parameters, so that every value can be. */
export interface Written {
  readonly text: string
  readonly params: Record<string, unknown>
}
let names = 0
const given = (passed: unknown): Written => {
  names += 1
  return {text: `$p${names}`, params: {[`p${names}`]: passed}}
}
export function plain(text: string): Written {
  return {text, params: {}}
}
const write = (
  strings: TemplateStringsArray,
  ...parts: readonly (Written | string)[]
): Written => ({
  text: strings.reduce((all, text, n) => {
    const part = parts[n - 1]
    return all + (typeof part === 'object' ? part.text : (part ?? '')) + text
  }),
  params: Object.assign({}, ...parts.map((part) => (typeof part === 'object' ? part.params : {}))),
})

const path = constantFrom(
  'n',
  'slug',
  'tags',
  'nested',
  'nested.n',
  'nested["a-b"]',
  '_id',
  '_type',
  'missing',
  '_originalId',
  'odd._ref',
  '@.n',
)
const comparison = constantFrom('==', '!=', '<', '<=', '>', '>=')
const outer = constantFrom(
  '^._id',
  '^.n',
  '^.slug',
  '^.ids',
  '^.to[0]._ref',
  '^.ids[0]',
  '^.tags',
  '^.missing',
  '^.to[]._ref',
  '^.^._id',
  'coalesce(^.n, ^.slug)',
)

const {filter, pipeline} = letrec<{
  filter: Written
  simple: Written
  nested: Written
  pipeline: Written
}>((tie) => ({
  filter: oneof(
    {depthSize: 'small', withCrossShrink: true},
    tie('simple'),
    tuple(tie('filter'), tie('filter')).map(([a, b]) => write`(${a} && ${b})`),
    tuple(tie('filter'), tie('filter')).map(([a, b]) => write`(${a} || ${b})`),
    tie('filter').map((inner) => write`!(${inner})`),
    tie('nested'),
  ),
  simple: oneof(
    tuple(path, comparison, literal).map(([p, op, v]) => write`${p} ${op} ${given(v)}`),
    tuple(path, comparison, literal).map(([p, op, v]) => write`${given(v)} ${op} ${p}`),
    tuple(path, array(literal, {maxLength: 4})).map(([p, v]) => write`${p} in ${given(v)}`),
    tuple(path, literal).map(([p, v]) => write`${p} in ${given(v)}`),
    tuple(literal, path).map(([v, p]) => write`${given(v)} in ${p}`),
    tuple(constantFrom(...plainIds)).map(([id]) => write`${given(id)} in to[]._ref`),
    path.map((p) => write`defined(${p})`),
    path.map((p) => write`${p}`),
    path.map((p) => write`${p} in 0..2`),
    path.map((p) => write`${p} in "a"..."b"`),
    tuple(path, constantFrom('', 'b', 'dr', 'ä')).map(
      ([p, v]) => write`string::startsWith(${p}, ${given(v)})`,
    ),
    constantFrom(...plainIds, ...ids, 1, null).map((v) => write`references(${given(v)})`),
    array(constantFrom<unknown>(...plainIds, 1), {maxLength: 3}).map(
      (v) => write`references(${given(v)}, "zz")`,
    ),
    constantFrom(...plainIds, ...ids, 1).map((v) => write`sanity::versionOf(${given(v)})`),
    constantFrom(
      '**',
      '*',
      'drafts.**',
      'drafts.*',
      'a',
      'versions.*.a',
      'versions.**',
      'own.*',
    ).map((p) => write`_id in path("${p}")`),
    constantFrom(
      'n + 1 == 2',
      'count(tags) > 1',
      'length(slug) > 0',
      'true',
      'null',
      'false',
      'n == slug',
      'nested.n == n',
      '-n == -1',
      'slug == "b"',
      'n == -1',
    ).map(plain),
    constantFrom(
      '_id in *[_type == "red"].to[]._ref',
      'n in *[_type == "red"].n',
      'count(*[_type == "blue"]) > 1',
      'n == *[_type == "red"][0].n',
    ).map(plain),
  ),
  nested: tuple(tie('simple'), path, outer, constantFrom('==', 'in', '<')).map(
    ([inner, p, o, op]) => write`count(*[${inner} && ${p} ${op} ${o}]) > 0`,
  ),
  pipeline: tuple(
    tie('filter'),
    array(
      tuple(
        oneof(path, constantFrom('lower(slug)', 'coalesce(n, slug)', 'count(tags)')),
        constantFrom('', ' asc', ' desc'),
      ),
      {maxLength: 2},
    ),
    constantFrom('', '[0...3]', '[1..2]', '[2...50]', '[-2..-1]', '[3...1]', '[0]', '[-1]', '[1]'),
  ).map(([f, keys, cut]) => {
    const order = keys.length === 0 ? '' : ` | order(${keys.map((key) => key.join('')).join(', ')})`
    return write`*[${f}]${order}${cut}`
  }),
}))

const projected = tuple(pipeline, filter, outer).map(
  ([list, inner, from]) =>
    write`${list}{_id, n, "twice": n, "again": @{slug, "n": n}, "nest": nested{n, "up": ^.slug, "all": ^{_id, tags}}, "sure": select(defined(slug) => @{_type}, tags), "each": tags[]{"t": @, "s": ^.slug}, "back": *[references(^._id)]._id, "same": *[n == ^.n]{_id, "up": ^.slug}, "inner": count(*[${inner}]), "out": *[_id in ${from} || _id == ${from} || references(${from})] | order(n desc)[0...2]._id, "refs": to[]{"to": @->{_id, n}, "by": *[_id == ^._ref]{_id, "me": ^.^._id}}}`,
)
/** Queries of every kind of list, count, element and sub-query, with look-ups of outer scopes. */
export const query = oneof(
  pipeline,
  pipeline.map((list) => write`count(${list})`),
  pipeline.map(
    (list) =>
      write`${list}{n, "slug": slug, "me": @{_id, "deep": @{"n": n, "up": ^._id, "top": ^.^._type}}}`,
  ),
  pipeline.map((list) => write`${list}{..., "own": @}`),
  pipeline.map((list) => write`${list}[n == 1 || defined(@.slug)]{_id}[_id != "a"]`),
  pipeline.map((list) => write`${list}.n`),
  pipeline.map((list) => write`${list}._id`),
  pipeline.map((list) => write`{"a": ${list}, "b": count(${list})}`),
  filter.map((inner) => write`*[${inner}][n == 1 || true].to[]->_id`),
  projected,
)
export const seen: Arbitrary<Seen> = constantFrom<Seen>(
  'raw',
  'published',
  'drafts',
  ['r', 'drafts'],
  ['s', 'r'],
  'anonymous',
)
