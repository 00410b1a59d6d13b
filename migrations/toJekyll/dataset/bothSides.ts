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

/** The disputes that are open still, each with what the dataset has now. */
export function stillOpen(
  {published, drafts}: Holdings,
  disputes: readonly Dispute[],
): readonly Dispute[] {
  const open = new Map<string, Dispute>()
  for (const dispute of disputes) {
    const {id, document, path, isOrder} = dispute
    const forms = [drafts.get(document), published.get(document)]
    const form = forms.find((each) => each?._id === id) ?? forms.find((each) => each !== undefined)
    if (form === undefined || !isOpenIn(form, dispute)) continue
    open.set(`${form._id} ${path} ${String(isOrder)}`, asItIsIn(form, dispute))
  }
  return [...open.values()]
}

/** What is to be written into the site: where both sides changed a value, the site keeps its own. */
export function withSitesSide(holdings: Holdings, disputes: readonly Dispute[]): Holdings {
  const byDocument = Map.groupBy(disputes, ({document}) => document)
  const published = new Map<string, JsonDocument>(
    [...holdings.published].map(([id, document]) => [
      id,
      withSitesValues(document, byDocument.get(id) ?? []),
    ]),
  )
  return {...holdings, published}
}
