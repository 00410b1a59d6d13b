import type {LakeDocument} from '../json.ts'
import {isLakeDocument, parseJson} from '../json.ts'

/** A document from its JSON text as stored. */
export function parseDocument(body: string): LakeDocument {
  const document = parseJson(body)
  if (!isLakeDocument(document)) throw new TypeError('A stored document lacks _id or _type')
  return document
}
