import {type SanityClient, getDraftId, getPublishedId} from 'sanity'

/** A draft as it was looked at. */
interface Draft {
  readonly _id: string
  readonly _rev: string
}

/**
 * Publishes drafts in one transaction, in this order: all of them or none. A draft that became
 * another one since it was looked at is refused, and all others with it.
 */
export async function publishTogether(
  client: SanityClient,
  drafts: readonly Draft[],
): Promise<void> {
  await client.action(
    drafts.map(({_id, _rev}) => ({
      actionType: 'sanity.action.document.publish',
      publishedId: getPublishedId(_id),
      draftId: getDraftId(_id),
      ifDraftRevisionId: _rev,
    })),
  )
}
