import type {IndexedError} from '../errors.ts'
import type {Documents} from '../store/documents.ts'
import {linksOf} from '../store/links.ts'
import type {WorkingCopy} from './workingCopy.ts'

const named = 10

/**
 * What a transaction would break, judged on where it ends, not on the way there: each strong
 * reference leads to a document, and no document that goes away is strongly referenced. The
 * documents are those after the transaction.
 */
export function brokenReferences(copy: WorkingCopy, documents: Documents): readonly IndexedError[] {
  const errors: IndexedError[] = []
  const touched = copy.touched()
  const removed = new Set(touched.filter(({after}) => after === undefined).map(({id}) => id))
  for (const {id, after, index} of touched) {
    if (after === undefined) {
      const sources = documents.idsReferringStronglyTo(id, named + 1)
      if (sources.length > 0) errors.push({index, error: stillReferenced(id, sources)})
      continue
    }
    for (const [target, strong] of linksOf(after)) {
      if (!strong || removed.has(target) || documents.has(target)) continue
      errors.push({index, error: missingTarget(id, target)})
    }
  }
  return errors
}

const missingTarget = (id: string, target: string) => ({
  type: 'documentReferenceDoesNotExistError',
  description: `Document "${id}" references non-existent document "${target}"`,
  id,
  referenceID: target,
})

const stillReferenced = (id: string, sources: readonly string[]) => {
  const shown = sources.slice(0, named).map((source) => `"${source}"`)
  const more = sources.length > named ? ' and others' : ''
  return {
    type: 'documentHasExistingReferencesError',
    description: `Document "${id}" cannot be deleted as there are references to it from ${shown.join(', ')}${more}`,
    id,
    referencingIDs: sources.slice(0, named),
  }
}
