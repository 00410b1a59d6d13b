import {defined} from '../../../content/objects/defined.ts'
import {isObject, type JsonDocument, type JsonObject} from '../dataset/json.ts'
import {mergeFields} from './mergeValues.ts'
import {fieldsOf} from './sameDocument.ts'
import type {Conflict, Preference} from './three.ts'

export interface MergedDocument {
  readonly document: JsonDocument
  readonly conflicts: readonly Conflict[]
}

const read = (document: JsonDocument): JsonObject => {
  const {source: _source, ...fields} = fieldsOf(document)
  return fields
}

/**
 * Merges a document: `editor` with what the site changed since the last import. What identifies it,
 * and what the lake writes, is the editor's; where it was read from (`source`) the site's.
 */
export function mergeDocument(
  base: JsonDocument,
  site: JsonDocument,
  editor: JsonDocument,
  prefer: Preference,
): MergedDocument {
  const {value, conflicts} = mergeFields(
    {base: read(base), site: read(site), editor: read(editor)},
    {path: [], prefer},
  )
  const {source} = site
  const ofTheLake = Object.entries(editor).filter(([key]) => key.startsWith('_'))
  return {
    document: {
      ...Object.fromEntries(ofTheLake),
      ...(isObject(value) ? value : {}),
      ...defined({source}),
      _id: editor._id,
      _type: editor._type,
    },
    conflicts,
  }
}
