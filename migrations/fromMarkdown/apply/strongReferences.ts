import {defined} from '../../../content/objects/defined.ts'
import {mapDocument, visitObjects, type JsonDocument} from '../dataset/json.ts'

/** Assets are there before what shows them, and are never drafts. */
const isAsset = (id: string): boolean => /^(?:image|file)-[0-9a-f]{40}-/u.test(id)

/** Ids of documents that have to exist before this one: its references that are not weak. */
export function strongTargets(document: JsonDocument): ReadonlySet<string> {
  const targets = new Set<string>()
  visitObjects(document, ({_ref: target, _weak: weak}) => {
    if (typeof target === 'string' && weak !== true && !isAsset(target)) targets.add(target)
  })
  return targets
}

/**
 * Makes strong references weak: until publishing where the target is a draft (`draftType`), as the
 * Studio writes them, and for good where there is no target at all.
 */
export function weakened(
  document: JsonDocument,
  isPublished: (id: string) => boolean,
  draftType: (id: string) => string | undefined,
): JsonDocument {
  return mapDocument(document, (object) => {
    const {_ref: target, _weak: weak} = object
    if (typeof target !== 'string' || weak === true) return object
    if (isAsset(target) || isPublished(target)) return object
    const type = draftType(target)
    return {
      ...object,
      _weak: true,
      ...defined({_strengthenOnPublish: type === undefined ? undefined : {type}}),
    }
  })
}
