import type {JsonDocument} from '../dataset/json.ts'
import {strongTargets} from './strongReferences.ts'

export interface ReadyAndBlocked {
  /** Targets before the documents that refer to them; cycles come last, together. */
  readonly ready: readonly JsonDocument[]
  /** Documents with a target that neither exists nor is among the documents. */
  readonly blocked: readonly JsonDocument[]
}

interface Waiting {
  readonly document: JsonDocument
  readonly targets: readonly string[]
}

const withoutBlocked = (all: readonly Waiting[]): readonly Waiting[] => {
  const ids = new Set(all.map(({document}) => document._id))
  const kept = all.filter(({targets}) => targets.every((id) => ids.has(id)))
  return kept.length === all.length ? kept : withoutBlocked(kept)
}

/**
 * Which documents can be written now, and in which order, so that each strong reference has its
 * target.
 * @param exists whether a target is in the dataset
 */
export function splitReady(
  documents: readonly JsonDocument[],
  exists: (id: string) => boolean,
): ReadyAndBlocked {
  const all = documents.map((document) => ({
    document,
    targets: [...strongTargets(document)].filter((id) => !exists(id)),
  }))
  let left = withoutBlocked(all)
  const possible = new Set(left.map(({document}) => document))
  const ready: JsonDocument[] = []
  const written = new Set<string>()
  while (left.length > 0) {
    const next = left.filter(({targets}) => targets.every((id) => written.has(id)))
    const group = next.length === 0 ? left : next
    for (const {document} of group) {
      ready.push(document)
      written.add(document._id)
    }
    left = left.filter(({document}) => !written.has(document._id))
  }
  return {ready, blocked: documents.filter((document) => !possible.has(document))}
}
