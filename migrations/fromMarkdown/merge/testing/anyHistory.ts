import {
  array,
  constantFrom,
  integer,
  nat,
  oneof,
  record,
  uniqueArray,
  type Arbitrary,
} from 'fast-check'

import type {JsonDocument, JsonObject} from '../../dataset/json.ts'

/** A document as it was imported, and what the site and an editor made of it. */
export interface History {
  readonly base: JsonDocument
  readonly site: JsonDocument
  readonly editor: JsonDocument
}

type Side = 's' | 'e'
type Edit = (document: JsonDocument, side: Side) => JsonDocument

const word = (n: number): string => `w${n}`
const words = array(nat(30), {minLength: 1, maxLength: 8}).map((all) => all.map(word).join(' '))
const keys = (length: number) => uniqueArray(nat(999), {minLength: 0, maxLength: length})

const block = (key: number, text: string): JsonObject => ({
  _type: 'block',
  _key: `k${key}`,
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: 'a', text, marks: []}],
})

const link = (key: number): JsonObject => ({
  _type: 'link',
  _key: `k${key}`,
  url: `https://example.org/${key}`,
  title: word(key),
})

const documents: Arbitrary<JsonDocument> = record({
  title: words,
  excerpt: words,
  tags: uniqueArray(nat(9).map(word), {maxLength: 4}),
  linkKeys: keys(4),
  blockKeys: keys(6),
  texts: array(words, {minLength: 6, maxLength: 6}),
}).map(({title, excerpt, tags, linkKeys, blockKeys, texts}) => ({
  _id: 'events-a',
  _type: 'event',
  title,
  excerpt,
  tags,
  period: {_type: 'period', kind: 'once', start: '2031-05-20T15:00:00Z'},
  place: {_type: 'place', name: 'w1', address: 'w2'},
  links: linkKeys.map(link),
  body: blockKeys.map((key, place) => block(key, texts[place] ?? '')),
}))

const listOf = (document: JsonDocument, field: string): readonly JsonObject[] => {
  const list = document[field]
  return Array.isArray(list) ? list : []
}

const withItems =
  (
    field: string,
    change: (items: readonly JsonObject[], side: Side) => readonly JsonObject[],
  ): Edit =>
  (document, side) => ({...document, [field]: change(listOf(document, field), side)})

const spanOf = (item: JsonObject): string => {
  const [span] = Array.isArray(item['children']) ? item['children'] : []
  return String(span?.['text'] ?? '')
}

/** As the site does it, a changed item gets another key; an editor's keeps its own. */
const rekeyed = (item: JsonObject, side: Side, n: number): JsonObject =>
  side === 's' ? {...item, _key: `${String(item['_key'])}s${n}`} : item

/** No list has a key twice, neither of the importer's nor of the Studio's making. */
const inserted = (items: readonly JsonObject[], at: number, item: JsonObject) =>
  items.some(({_key}) => _key === item['_key']) ? items : items.toSpliced(at, 0, item)

const lists = constantFrom('links', 'body')

const edits: Arbitrary<Edit> = oneof(
  nat(999).map((n): Edit => (document, side) => ({...document, title: `${side}t${n}`})),
  nat(999).map((n): Edit => (document, side) => ({
    ...document,
    excerpt: `${String(document['excerpt'])} ${side}x${n}`,
  })),
  nat(999).map((n): Edit => (document, side) => ({
    ...document,
    place: {_type: 'place', name: `${side}p${n}`, address: 'w2'},
  })),
  nat(28).map((n): Edit => (document) => ({
    ...document,
    period: {
      _type: 'period',
      kind: 'once',
      start: `2031-05-${String(n + 1).padStart(2, '0')}T15:00:00Z`,
    },
  })),
  nat(999).map((n): Edit => (document, side) => {
    const tags = Array.isArray(document['tags']) ? document['tags'] : []
    return {...document, tags: n % 2 === 0 ? [...tags, `${side}g${n}`] : tags.slice(1)}
  }),
  record({field: lists, at: nat(5)}).map(({field, at}) =>
    withItems(field, (items) => items.filter((_, place) => place !== at)),
  ),
  record({field: lists, at: nat(5)}).map(({field, at}) =>
    withItems(field, (items) => [...items.slice(at), ...items.slice(0, at)]),
  ),
  record({at: nat(5), n: nat(999)}).map(({at, n}) =>
    withItems('links', (items, side) =>
      items.map((item, place) =>
        place === at ? rekeyed({...item, title: `${side}l${n}`}, side, n) : item,
      ),
    ),
  ),
  record({at: nat(5), n: nat(999)}).map(({at, n}) =>
    withItems('links', (items, side) =>
      inserted(items, at, {
        _type: 'link',
        _key: `${side}${n}`,
        url: `https://example.com/${n % 7}`,
        title: `${side}n${n}`,
      }),
    ),
  ),
  record({at: nat(5), n: nat(999), where: integer({min: 0, max: 8})}).map(({at, n, where}) =>
    withItems('body', (items, side) =>
      items.map((item, place) => {
        if (place !== at) return item
        const text = spanOf(item)
          .split(' ')
          .toSpliced(where, n % 2, `${side}b${n}`)
          .join(' ')
        return rekeyed({...item, children: [{_type: 'span', _key: 'a', text, marks: []}]}, side, n)
      }),
    ),
  ),
  record({at: nat(5), n: nat(999)}).map(({at, n}) =>
    withItems('body', (items, side) =>
      inserted(items, at, {...block(n, `${side}a${n}`), _key: `${side}${n}`}),
    ),
  ),
)

const after = (document: JsonDocument, some: readonly Edit[], side: Side): JsonDocument =>
  some.reduce((edited, edit) => edit(edited, side), document)

/** Documents with up to six edits on each side. Words that the site wrote start with s, an editor's with e. */
export const histories: Arbitrary<History> = record({
  base: documents,
  onSite: array(edits, {maxLength: 6}),
  inStudio: array(edits, {maxLength: 6}),
}).map(({base, onSite, inStudio}) => ({
  base,
  site: after(base, onSite, 's'),
  editor: after(base, inStudio, 'e'),
}))
