import {anyId, anyPath, anyQuery, damaged, oddText} from './fuzzTexts.ts'
import type {Random} from './seeded.ts'

type Maker = (random: Random) => unknown

/** Anything that JSON can say. */
const anyJson = (random: Random, depth = 3): unknown => {
  const plain = [0, -0, 1.5, 1e308, -1, 2 ** 60, '', 'a', null, true, '2024-01-01', '\u0000']
  if (depth === 0 || random.chance(0.5))
    return random.pick([...plain, oddText(random), anyId(random)])
  const inner = Array.from({length: random.below(4)}, () => anyJson(random, depth - 1))
  if (random.chance(0.5)) return inner
  return Object.fromEntries(inner.map((value) => [random.pick(attributes), value]))
}
const attributes = [
  'a',
  '_key',
  '_type',
  '_ref',
  '_weak',
  '_id',
  'n',
  '__proto__',
  'x.y',
  '',
  'then',
  '_rev',
]

const anyDocument = (random: Random): Record<string, unknown> => {
  const row = () => ({_key: random.pick(['k', 'l', '']), x: anyJson(random, 1)})
  const document: Record<string, unknown> = {
    _id: anyId(random),
    _type: 'fuzz',
    n: anyJson(random, 0),
    title: random.pick(['a b', 'alpha', '2024-01-01T00:00:00Z', oddText(random)]),
    list: [1, 'a', anyJson(random)],
    rows: [row(), row()],
  }
  if (random.chance(0.3)) {
    document['ref'] = {_type: 'reference', _ref: anyId(random), _weak: random.chance(0.8)}
  }
  if (random.chance(0.1)) document[random.pick(attributes)] = anyJson(random)
  return document
}

const patchParts: readonly Maker[] = [
  (random) => ({set: {[anyPath(random)]: anyJson(random)}}),
  (random) => ({setIfMissing: {[anyPath(random)]: anyJson(random)}}),
  (random) => ({unset: [anyPath(random), anyPath(random)]}),
  (random) => ({inc: {[anyPath(random)]: anyJson(random, 0)}}),
  (random) => ({dec: {[anyPath(random)]: 1e308}}),
  (random) => ({
    insert: {
      [random.pick(['before', 'after', 'replace', 'x'])]: anyPath(random),
      items: anyJson(random),
    },
  }),
  (random) => ({diffMatchPatch: {[anyPath(random)]: random.pick(differences)}}),
  (random) => ({ifRevisionID: anyJson(random, 0)}),
  (random) => ({[oddText(random)]: anyJson(random)}),
]
const differences = [
  '@@ -1,1 +1,1 @@\n-a\n+b\n',
  '@@ -9,9 +9,9 @@',
  '@@ -0,0 +1,99 @@\n+%ZZ\n',
  'x',
  '',
]

const anyPatch = (random: Random): Record<string, unknown> => {
  const parts = Array.from({length: 1 + random.below(2)}, () => random.pick(patchParts)(random))
  return Object.assign({}, ...parts)
}

const mutations: readonly Maker[] = [
  (random) => ({create: anyDocument(random)}),
  (random) => ({createOrReplace: anyDocument(random)}),
  (random) => ({createOrReplace: anyDocument(random)}),
  (random) => ({createIfNotExists: anyDocument(random)}),
  (random) => ({delete: {id: anyId(random)}}),
  (random) => ({delete: {query: `*[_type == "fuzz"][${anyQuery(random)}]`}}),
  (random) => ({patch: {id: anyId(random), ...anyPatch(random)}}),
  (random) => ({patch: {id: anyId(random), ...anyPatch(random)}}),
  (random) => ({patch: {query: '*[_type == "fuzz" && n > 1]', ...anyPatch(random)}}),
  (random) => ({[random.pick(['create', 'patch', 'delete', 'x'])]: anyJson(random)}),
]

const actionNames =
  'create edit publish unpublish discard delete replaceDraft version.create version.replace version.discard version.unpublish nothing'.split(
    ' ',
  )
const anyAction = (random: Random): unknown => {
  const id = `fuzz-${random.below(12)}`
  const published = random.chance(0.9) ? id : anyId(random)
  return {
    actionType: `sanity.action.document.${random.pick(actionNames)}`,
    publishedId: published,
    draftId: random.chance(0.9) ? `drafts.${id}` : anyId(random),
    ...(random.chance(0.5) ? {versionId: `versions.rA.${id}`} : {}),
    ...(random.chance(0.5) ? {attributes: anyDocument(random)} : {}),
    ...(random.chance(0.5) ? {document: anyDocument(random)} : {}),
    ...(random.chance(0.5) ? {patch: anyPatch(random)} : {}),
    ...(random.chance(0.4) ? {includeDrafts: [`drafts.${id}`]} : {}),
    ...(random.chance(0.3) ? {ifExists: random.pick(['fail', 'ignore', 1])} : {}),
    ...(random.chance(0.2) ? {purge: random.chance(0.5)} : {}),
  }
}

const several = (random: Random, make: Maker): unknown[] =>
  Array.from({length: random.below(4)}, () => make(random))

const bodies: readonly (readonly [RegExp, Maker])[] = [
  [/mutate/, (random) => ({mutations: several(random, (inner) => random.pick(mutations)(inner))})],
  [/actions/, (random) => ({actions: several(random, anyAction), dryRun: random.chance(0.2)})],
  [/query/, (random) => ({query: anyQuery(random), params: {p: anyJson(random)}})],
  [/keyvalue/, (random) => several(random, () => ({key: anyId(random), value: anyJson(random)}))],
  [/datasets/, (random) => ({aclMode: random.pick(['public', 'private', 1])})],
]

const magic = [
  '\u0089PNG\r\n\u001a\n',
  'GIF89a',
  '\u00ff\u00d8\u00ff\u00e0',
  'RIFFxxxxWEBP',
  '<svg width="9"/>',
]

/** What belongs to the address, whole or damaged; bytes where it takes files. */
export function anyBody(random: Random, pattern: string): Buffer {
  if (pattern.startsWith('/assets')) {
    const bytes = Array.from({length: random.below(200)}, () => random.below(256))
    const start = random.chance(0.7) ? random.pick(magic) : ''
    return Buffer.concat([Buffer.from(start, 'latin1'), Buffer.from(bytes)])
  }
  const [, make] = bodies.find(([fitting]) => fitting.test(pattern)) ?? [undefined, anyJson]
  const text = JSON.stringify(random.chance(0.93) ? make(random) : anyJson(random))
  if (random.chance(0.03)) return Buffer.from('['.repeat(random.below(5000)))
  return Buffer.from(random.chance(0.05) ? damaged(random, text) : text)
}
