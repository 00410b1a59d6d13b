import {getDraftId, getPublishedId, isDraftId} from '@sanity/client/csm'

import type {OpenConflict} from '../dataset/baseRecords.ts'
import type {JsonDocument} from '../dataset/json.ts'
import {isIdle, type Write} from '../dataset/write.ts'
import {contentText} from '../merge/contentText.ts'
import {mergeDocument, type MergedDocument} from '../merge/mergeDocument.ts'
import {withSitesValues} from '../merge/openConflict.ts'
import {sameDocument} from '../merge/sameDocument.ts'
import {pathText, type Preference} from '../merge/three.ts'
import type {ItemConflict} from './planItem.ts'

/** A document as the dataset holds it; an open draft is a form of its own. */
export interface Forms {
  readonly published?: JsonDocument
  readonly draft?: JsonDocument
}

export interface MergedForms {
  readonly writes: readonly Write[]
  readonly conflicts: readonly ItemConflict[]
}

const conflictsOf = (merged: MergedDocument | undefined): readonly ItemConflict[] =>
  (merged?.conflicts ?? []).map((conflict) => ({...conflict, id: merged?.document._id ?? ''}))

/** What a draft and what is published have to say: the same is said once, of the draft. */
const onceEach = (
  ofDraft: readonly ItemConflict[],
  ofPublished: readonly ItemConflict[],
): readonly ItemConflict[] => {
  const said = new Set(ofDraft.map(matterOf))
  return [...ofDraft, ...ofPublished.filter((conflict) => !said.has(matterOf(conflict)))]
}

const matterOf = ({path, editor, isOrder}: ItemConflict): string =>
  `${pathText(path)} ${String(isOrder)} ${contentText(editor)}`

/** What the site makes visible or hides, where the last import had it otherwise. */
const nextForms = (
  base: JsonDocument,
  site: JsonDocument,
  published: JsonDocument | undefined,
  draft: JsonDocument | undefined,
): Forms => {
  const [wasHidden, isHidden] = [isDraftId(base._id), isDraftId(site._id)]
  if (wasHidden && !isHidden && published === undefined && draft !== undefined) {
    const shown = {...site, _id: getPublishedId(site._id)}
    // What an editor has not published yet stays a draft of what the site shows.
    return sameDocument(draft, site) ? {published: shown} : {published: shown, draft}
  }
  if (!wasHidden && isHidden && published !== undefined) {
    const {_rev, _updatedAt, ...rest} = published
    return {draft: draft ?? {...rest, _id: getDraftId(site._id), _type: published._type}}
  }
  return {...(published && {published}), ...(draft && {draft})}
}

/**
 * Where the site hides a document that has a draft, the draft is all that is left: what editors had
 * published since the last import goes into it, but for what it says otherwise.
 */
const withPublished = (
  base: JsonDocument,
  site: JsonDocument,
  published: MergedDocument | undefined,
  draft: MergedDocument | undefined,
): MergedDocument | undefined => {
  const isHiding = !isDraftId(base._id) && isDraftId(site._id)
  if (!isHiding || published === undefined || draft === undefined) return draft
  const merged = mergeDocument(base, published.document, draft.document, 'editor')
  return {...merged, conflicts: [...draft.conflicts, ...merged.conflicts]}
}

/**
 * Merges what the site changed into a document and into its draft.
 * @param open conflicts of earlier imports that nobody has settled: where the site is preferred, they
 *   are settled now
 */
export function mergeForms(
  base: JsonDocument,
  site: JsonDocument,
  {published, draft}: Forms,
  prefer: Preference,
  open: readonly OpenConflict[],
): MergedForms {
  const merge = (form: JsonDocument | undefined): MergedDocument | undefined => {
    if (form === undefined) return undefined
    const settled = prefer === 'source' ? withSitesValues(form, open) : form
    return mergeDocument(base, site, settled, prefer)
  }
  const mergedPublished = merge(published)
  const mergedDraft = withPublished(base, site, mergedPublished, merge(draft))
  const next = nextForms(base, site, mergedPublished?.document, mergedDraft?.document)
  const id = getPublishedId(site._id)
  const writes = [
    {...writeOf(id, published, next.published), besideDraft: draft !== undefined},
    writeOf(getDraftId(id), draft, next.draft),
  ]
  return {
    writes: writes.filter((write) => !isIdle(write)),
    conflicts: onceEach(conflictsOf(mergedDraft), conflictsOf(mergedPublished)),
  }
}

const writeOf = (
  id: string,
  before: JsonDocument | undefined,
  after: JsonDocument | undefined,
): Write => ({id, ...(before && {before}), ...(after && {after})})
