import {mapDocument, visitObjects, type JsonDocument} from './json.ts'

/** Every `_sanityAsset` of a document, each once. */
export function assetsIn(document: JsonDocument): ReadonlySet<string> {
  const found = new Set<string>()
  visitObjects(document, ({_sanityAsset: written}) => {
    if (typeof written === 'string') found.add(written)
  })
  return found
}

/** The document with `asset` references for `_sanityAsset`; without one where `idOf` knows none. */
export function withAssets(
  document: JsonDocument,
  idOf: (written: string) => string | undefined,
): JsonDocument {
  return mapDocument(document, (object) => {
    if (typeof object['_sanityAsset'] !== 'string') return object
    const {_sanityAsset: written, ...rest} = object
    const id = typeof written === 'string' ? idOf(written) : undefined
    return id === undefined ? rest : {...rest, asset: {_type: 'reference', _ref: id}}
  })
}
