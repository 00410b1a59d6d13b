import {type SanityClient, type SanityDocument, getDraftId, getPublishedId} from 'sanity'

import {titleOf} from './titleOf.ts'

interface Revision {
  readonly _id: string
  readonly _rev: string
}

/**
 * Publishes drafts in one transaction, in this order: all of them or none. A draft that became
 * another one since it was looked at is refused, and all others with it.
 */
export async function publishTogether(
  client: SanityClient,
  drafts: readonly SanityDocument[],
): Promise<void> {
  await refuseChanged(client, drafts)
  await client.action(
    drafts.map(({_id, _rev}) => ({
      actionType: 'sanity.action.document.publish',
      publishedId: getPublishedId(_id),
      draftId: getDraftId(_id),
      ifDraftRevisionId: _rev,
    })),
  )
}

/** The content lake refuses them as well, but does not say which in words for an editor. */
const refuseChanged = async (
  client: SanityClient,
  drafts: readonly SanityDocument[],
): Promise<void> => {
  const stored = await client
    .withConfig({perspective: 'raw'})
    .fetch<readonly Revision[]>('*[_id in $ids]{_id, _rev}', {ids: drafts.map(({_id}) => _id)})
  const revisions = new Map(stored.map(({_id, _rev}) => [_id, _rev]))
  const changed = drafts.find(({_id, _rev}) => revisions.get(_id) !== _rev)
  if (changed === undefined) return
  throw new Error(
    `“${titleOf(changed)}” was changed meanwhile. Look at it once more, then publish.`,
  )
}
