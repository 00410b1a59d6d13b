import {type SanityDocument, getDraftId, getPublishedId} from 'sanity'

import {referencesIn} from './references.ts'

/** A document that exists only as a draft and that another draft refers to. */
export interface Companion {
  /** Of the published document that it will be. */
  readonly id: string
  readonly draft: SanityDocument
  /** Whether publishing fails without it. */
  readonly isRequired: boolean
}

/** All that is stored of documents, drafts and published ones, by their own ids. */
export type LoadStored = (ids: readonly string[]) => Promise<readonly SanityDocument[]>

/**
 * What can or must be published with `root`, in an order in which each comes after what it needs.
 * Of what `root` refers to weakly, only that itself is offered, with what it cannot be without.
 */
export async function findCompanions(
  load: LoadStored,
  root: SanityDocument,
): Promise<readonly Companion[]> {
  const drafts = await loadDrafts(load, root)
  const inOrder = new Map<string, Companion>()
  const seen = new Set<string>([getPublishedId(root._id)])
  const visit = (document: SanityDocument, isRequired: boolean, isRoot: boolean): void => {
    const references = referencesIn(document).toSorted(
      (one, other) => Number(other.isStrong) - Number(one.isStrong),
    )
    for (const {id, isStrong} of references) {
      const draft = drafts.get(id)
      if (draft === undefined || seen.has(id) || !(isStrong || isRoot)) continue
      seen.add(id)
      const isNeeded = isRequired && isStrong
      visit(draft, isNeeded, false)
      inOrder.set(id, {id, draft, isRequired: isNeeded})
    }
  }
  visit(root, true, true)
  return [...inOrder.values()]
}

/** Drafts without a published document, of what `root` refers to and of all that these need. */
const loadDrafts = async (
  load: LoadStored,
  root: SanityDocument,
): Promise<ReadonlyMap<string, SanityDocument>> => {
  const drafts = new Map<string, SanityDocument>()
  const asked = new Set<string>([getPublishedId(root._id)])
  let wanted = referencesIn(root).map(({id}) => id)
  while (wanted.length > 0) {
    for (const id of wanted) asked.add(id)
    const stored = await load(wanted.flatMap((id) => [id, getDraftId(id)]))
    const byId = new Map(stored.map((document) => [document._id, document]))
    const found = wanted.flatMap((id) =>
      byId.has(id) ? [] : [[id, byId.get(getDraftId(id))] as const],
    )
    for (const [id, draft] of found) if (draft !== undefined) drafts.set(id, draft)
    wanted = found
      .flatMap(([, draft]) => referencesIn(draft))
      .filter(({id, isStrong}) => isStrong && !asked.has(id))
      .map(({id}) => id)
  }
  return drafts
}
