import {badRequest} from '../errors.ts'
import {draftIdOf, isDraftId, isPublicId, isVersionId, publishedIdOf, versionIdOf} from '../ids.ts'
import type {LakeDocument} from '../json.ts'
import {isObject} from '../json.ts'
import type {DocumentSource} from '../store/documentSource.ts'

/**
 * The documents as a query sees them. `documents` takes ids as stored and gives the documents that
 * the view makes of them, sorted by the `_id` they have in it, each once.
 */
export interface View {
  readonly source: DocumentSource
  documents(storedIds: readonly string[]): readonly LakeDocument[]
  dereference(id: string): LakeDocument | undefined
}

/** `raw`, `published`, `drafts` (or `previewDrafts`), or releases in the order in which they win. */
export type Perspective = string | readonly string[]

export function viewOf(
  source: DocumentSource,
  perspective: Perspective,
  authorized: boolean,
): View {
  if (!authorized) return filtered(source, isPublicId)
  if (perspective === 'raw') return filtered(source, () => true)
  if (perspective === 'published') {
    return filtered(source, (id) => !isDraftId(id) && !isVersionId(id))
  }
  const layers = typeof perspective === 'string' ? [perspective] : perspective
  return layered(source, layers.map(layerOf))
}

function filtered(source: DocumentSource, isSeen: (id: string) => boolean): View {
  const dereference = (id: string): LakeDocument | undefined =>
    isSeen(id) ? source.get(id) : undefined
  return {
    source,
    dereference,
    documents: (ids) => ids.map(dereference).filter((document) => document !== undefined),
  }
}

function layered(source: DocumentSource, layers: readonly ((id: string) => string)[]): View {
  const dereference = (id: string): LakeDocument | undefined => {
    const publishedId = publishedIdOf(id)
    for (const layer of [...layers, layerOf('published')]) {
      const document = source.get(layer(publishedId))
      if (document !== undefined) {
        // What a release is going to delete is not there for who looks at the release.
        if (isObject(document['_system']) && document['_system']['delete'] === true) {
          return undefined
        }
        return {...document, _id: publishedId, _originalId: document._id}
      }
    }
    return undefined
  }
  return {
    source,
    dereference,
    documents: (ids) =>
      [...new Set(ids.map(publishedIdOf))]
        .toSorted()
        .map(dereference)
        .filter((document) => document !== undefined),
  }
}

function layerOf(name: string): (publishedId: string) => string {
  if (name === 'published') return (id) => id
  if (name === 'drafts' || name === 'previewDrafts') return draftIdOf
  if (!/^[a-zA-Z0-9_-]+$/.test(name) || name === 'raw') {
    throw badRequest(`Unknown perspective "${name}"`)
  }
  return (id) => versionIdOf(name, id)
}
