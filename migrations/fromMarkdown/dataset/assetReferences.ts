import {mapDocument, mapObjects, type JsonDocument} from './json.ts'

/** Every `_sanityAsset` of a document, each once. */
export function assetsIn(document: JsonDocument): ReadonlySet<string> {
  const found = new Set<string>()
  mapObjects(document, (object) => {
    const written = object['_sanityAsset']
    if (typeof written === 'string') found.add(written)
    return object
  })
  return found
}

/** The document with `asset` references for `_sanityAsset`; without one where `idOf` knows none. */
export function withAssets(
  document: JsonDocument,
  idOf: (written: string) => string | undefined,
): JsonDocument {
  return mapDocument(document, (object) => {
    const {_sanityAsset: written, ...rest} = object
    if (typeof written !== 'string') return object
    const id = idOf(written)
    return id === undefined ? rest : {...rest, asset: {_type: 'reference', _ref: id}}
  })
}
