import * as fc from 'fast-check'

type Document = Record<string, unknown>

const characters = fc.constantFrom(...'abcXYZ019_-')
const word = fc.string({unit: characters, minLength: 1, maxLength: 12})
const plainId = fc
  .tuple(fc.constantFrom(...'abcXYZ019_'), word)
  .map(([first, rest]) => `${first}${rest}`)
const anyId = fc.oneof(
  plainId,
  plainId.map((id) => `drafts.${id}`),
  fc.tuple(word, plainId).map(([release, id]) => `versions.${release}.${id}`),
  fc.tuple(plainId, plainId).map(([one, other]) => `${one}.${other}`),
  plainId.map((id) => `_.system.${id}`),
  fc.constant('x'.repeat(128)),
)

/** Whatever JSON can say, lone surrogates and line separators too. */
const oddText = fc.oneof(
  fc.string({unit: 'binary', maxLength: 20}),
  fc.constantFrom('\u2028', '\u2029', '\r', '\r\n', '\n', '\0', '\ud800', '\ufffd', '"', '\\', ''),
)
const oddName = fc.oneof(
  fc.string({unit: 'binary', minLength: 1, maxLength: 8}),
  fc.constantFrom('a-b', 'a[0]', "it's", 'a.b', '..', '$', 'constructor', '_weak', '_ref', 'asset'),
)
const scalar = fc.oneof(
  oddText,
  fc.double({noNaN: true, noDefaultInfinity: true}).map((value) => value + 0),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
)

/** Names that have a meaning come with values of their own below. */
const isFree = (name: string): boolean =>
  !['hasOwnProperty', '__proto__', '_ref', '_sanityAsset', '_projectId', '_dataset'].includes(
    name,
  ) && !/^_(id|type|rev|createdAt|updatedAt|system)$/.test(name)

const fields = <Value>(value: fc.Arbitrary<Value>) =>
  fc.dictionary(oddName.filter(isFree), value, {maxKeys: 4})

const references = (ids: readonly string[], assetIds: readonly string[]) => {
  const target = fc.constantFrom(...ids)
  const asset = fc.constantFrom(...assetIds)
  const image = asset.map((_ref) => ({_type: 'image', asset: {_type: 'reference', _ref}}))
  return fc.oneof(
    target.map((_ref) => ({_type: 'reference', _ref})),
    target.map((_ref) => ({_type: 'reference', _ref, _weak: false, _key: 'k'})),
    target.map((_ref) => ({_ref})),
    target.map((_ref) => ({_type: 'reference', _ref, _weak: true})),
    fc.constant({_type: 'reference', _ref: 'nobody', _weak: true}),
    fc.constant({_type: 'crossDatasetReference', _ref: 'far', _dataset: 'd', _projectId: 'p'}),
    image,
    asset.map((_ref) => ({asset: {_ref, _type: 'reference'}})),
    asset.map((_ref) => ({_type: 'image', asset: {_type: 'reference', _ref, _weak: true}})),
    asset.map((_ref) => ({
      _type: 'image',
      asset: {_type: 'reference', _ref, _key: 'k'},
      hotspot: {x: 1},
    })),
    asset.map((_ref) => ({_type: 'reference', _ref})),
    fc.constant({_type: 'image', asset: {_type: 'reference', _ref: 'image-gone', _weak: true}}),
    fc.record({_sanityAsset: fc.constantFrom('image@file://./images/own.png', 'odd')}),
    fc.record({_sanityAsset: asset.map(fileAddress)}),
  )
}

/** What an export writes in place of a reference: here the author of the document wrote it. */
const fileAddress = (id: string): string => {
  const [kind = '', ...rest] = id.split('-')
  return `${kind}@file://./${kind}s/${rest.slice(0, -1).join('-')}.${rest.at(-1)}`
}

/** Documents that a lake accepts together: strong references lead to one of them or to an asset. */
export function anyDocuments(assetIds: readonly string[]): fc.Arbitrary<readonly Document[]> {
  return fc.uniqueArray(anyId, {minLength: 3, maxLength: 30}).chain((ids) => {
    const {value} = fc.letrec<{value: unknown}>((tie) => ({
      value: fc.oneof(
        {maxDepth: 4, withCrossShrink: true},
        fc.oneof(scalar, references(ids, assetIds)),
        fc.array(tie('value'), {maxLength: 4}),
        fields(tie('value')),
      ),
    }))
    return fc.tuple(
      ...ids.map((_id) => fields(value).map((rest): Document => ({...rest, _id, _type: 'sample'}))),
    )
  })
}
