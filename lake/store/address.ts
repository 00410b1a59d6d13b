import type {LakeDocument} from '../json.ts'
import {isString} from '../json.ts'

/** Where the lake is reached, like `http://localhost:3333`; set once the port is known. */
export interface Address {
  origin: string
}

const assetTypes: ReadonlySet<string> = new Set(['sanity.imageAsset', 'sanity.fileAsset'])

export function isAssetType(type: string): boolean {
  return assetTypes.has(type)
}

/** Documents of assets state absolute addresses, which follow the lake when it moves to another port. */
export function atAddress(document: LakeDocument, {origin}: Address): LakeDocument {
  return dependsOnAddress(document) ? {...document, url: `${origin}/${document['path']}`} : document
}

/** Whether the document may be read with another address than it was written with. */
export function dependsOnAddress(
  document: LakeDocument,
): document is LakeDocument & {readonly path: string} {
  return isAssetType(document._type) && isString(document['path'])
}
