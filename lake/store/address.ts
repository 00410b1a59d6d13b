import type {LakeDocument} from '../json.ts'
import {isString} from '../json.ts'

/** Where the lake is reached, like `http://localhost:3333`; set once the port is known. */
export interface Address {
  origin: string
}

const assetTypes: ReadonlySet<string> = new Set(['sanity.imageAsset', 'sanity.fileAsset'])

export const isAssetType = (type: string): boolean => assetTypes.has(type)

/** Documents of assets state absolute addresses, which follow the lake when it moves to another port. */
export function atAddress(document: LakeDocument, {origin}: Address): LakeDocument {
  const path = document['path']
  if (!isAssetType(document._type) || !isString(path)) return document
  return {...document, url: `${origin}/${path}`}
}
