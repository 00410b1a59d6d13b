import type {IndexedError} from '../errors.ts'
import {linksOf} from '../store/links.ts'
import type {WorkingCopy} from './workingCopy.ts'

const named = 10

/**
 * What a transaction would break, judged on where it ends, not on the way there: each strong
 * reference leads to a document, and no document that goes away is strongly referenced.
 */
export function brokenReferences(copy: WorkingCopy): readonly IndexedError[] {
  const touched = copy.touched()
  const removed = new Set(touched.filter(({after}) => after === undefined).map(({id}) => id))
  const errors: IndexedError[] = []
  const referrers = new Map<string, string[]>()

  for (const {id, after, index} of touched) {
    if (after === undefined) continue
    for (const [target, strong] of linksOf(after)) {
      if (!strong || copy.get(target) !== undefined) continue
      if (removed.has(target)) referrers.set(target, [...(referrers.get(target) ?? []), id])
      else errors.push({index, error: missingTarget(id, target)})
    }
  }
  for (const {id, after, index} of touched) {
    if (after !== undefined) continue
    const sources = [...(referrers.get(id) ?? []), ...copy.idsReferringStronglyTo(id, named + 1)]
    if (sources.length > 0) errors.push({index, error: stillReferenced(id, sources)})
  }
  return errors
}

const missingTarget = (id: string, target: string) => ({
  type: 'documentReferenceDoesNotExistError',
  description: `Document "${id}" references non-existent document "${target}"`,
  id,
  referenceID: target,
})

function stillReferenced(id: string, sources: readonly string[]) {
  const shown = sources.slice(0, named).map((source) => `"${source}"`)
  const more = sources.length > named ? ' and others' : ''
  return {
    type: 'documentHasExistingReferencesError',
    description: `Document "${id}" cannot be deleted as there are references to it from ${shown.join(', ')}${more}`,
    id,
    referencingIDs: sources.slice(0, named),
  }
}
