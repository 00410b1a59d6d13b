import {getDraftId} from '@sanity/client/csm'

import type {Dataset} from '../dataset/readDataset.ts'

/** What is known about the targets of strong references. */
export interface Targets {
  /** Asks the dataset for targets that are not known yet. */
  readonly learn: (ids: readonly string[]) => Promise<void>
  readonly add: (id: string) => void
  /** Of what was published and is only a draft now. */
  readonly hide: (id: string, type: string) => void
  /** Whether a reference to it can be written, strong or as one to a draft. */
  readonly exists: (id: string) => boolean
  /** The type of a target that exists as a draft only. */
  readonly draftType: (id: string) => string | undefined
}

export function targetsIn(dataset: Dataset): Targets {
  const published = new Set<string>()
  const drafts = new Map<string, string>()
  const asked = new Set<string>()
  return {
    learn: async (ids) => {
      const unknown = ids.filter((id) => !published.has(id) && !asked.has(id))
      if (unknown.length === 0) return
      const found = await dataset.documents(unknown.flatMap((id) => [id, getDraftId(id)]))
      for (const id of unknown) {
        asked.add(id)
        const draft = found.get(getDraftId(id))
        if (found.has(id)) published.add(id)
        else if (draft !== undefined) drafts.set(id, draft._type)
      }
    },
    add: (id) => published.add(id),
    hide: (id, type) => {
      published.delete(id)
      drafts.set(id, type)
    },
    exists: (id) => published.has(id) || drafts.has(id),
    draftType: (id) => (published.has(id) ? undefined : drafts.get(id)),
  }
}
