import {getPublishedId, isDraftId} from '@sanity/client/csm'

import type {JsonDocument} from '../../fromMarkdown/dataset/json.ts'
import type {Write} from '../../fromMarkdown/dataset/write.ts'
import {asItIsIn, isOpenIn, withSitesValues} from '../../fromMarkdown/merge/openConflict.ts'
import type {Dispute} from './disputes.ts'
import type {Holdings} from './holdings.ts'

/** What the dataset will hold once these writes are carried out. */
export function withWrites(holdings: Holdings, writes: readonly Write[]): Holdings {
  const published = new Map(holdings.published)
  const drafts = new Map(holdings.drafts)
  for (const {id, after} of writes) {
    const forms = isDraftId(id) ? drafts : published
    if (after === undefined) forms.delete(getPublishedId(id))
    else forms.set(getPublishedId(id), after)
  }
  return {...holdings, published, drafts}
}

const matterOf = ({id, path, isOrder}: Dispute): string => `${id} ${path} ${String(isOrder)}`

/**
 * The disputes that are open still, each with what the dataset has now. A draft that was published
 * since takes its disputes along. A draft is in dispute with the site no more where something else was
 * published over it: that goes into the page.
 */
export function stillOpen(
  {published, drafts}: Holdings,
  disputes: readonly Dispute[],
): readonly Dispute[] {
  const open = new Map<string, Dispute>()
  for (const dispute of disputes) {
    const {id, document} = dispute
    const forms = [drafts.get(document), published.get(document)]
    const form = forms.find((each) => each?._id === id) ?? forms.find((each) => each !== undefined)
    if (form === undefined || !isOpenIn(form, dispute)) continue
    const now = {...asItIsIn(form, dispute), id: form._id}
    open.set(matterOf(now), now)
  }
  return [...open.values()].filter((dispute) => {
    const {document} = dispute
    const isSites = !isOpenIn(published.get(document), dispute)
    return isSites || open.has(matterOf({...dispute, id: document}))
  })
}

/** What is to be written into the site: where both sides changed a value, the site keeps its own. */
export function withSitesSide(holdings: Holdings, disputes: readonly Dispute[]): Holdings {
  const byDocument = Map.groupBy(disputes, ({id}) => id)
  const published = new Map<string, JsonDocument>(
    [...holdings.published].map(([id, document]) => [
      id,
      withSitesValues(document, byDocument.get(id) ?? []),
    ]),
  )
  return {...holdings, published}
}
