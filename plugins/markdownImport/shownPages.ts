import {getPublishedId} from '@sanity/client/csm'

import type {Verdict} from '../../content/documents/review.ts'
import type {ConvertedDrop} from '../../migrations/fromMarkdown/dropped/convertDropped.ts'
import {type DroppedFiles, textAt} from '../../migrations/fromMarkdown/dropped/droppedFile.ts'
import type {PlanItem, PlanVerdict} from '../../migrations/fromMarkdown/plan/planItem.ts'
import {collectSite} from '../../migrations/fromMarkdown/siteReport/collectSite.ts'
import {pageTree} from '../../migrations/fromMarkdown/siteReport/view/pageTree.ts'
import {type Element, element} from '../../migrations/fromMarkdown/siteReport/view/tree.ts'

/** A page of a drop, as the tool tells of it. */
export interface ShownPage {
  readonly path: string
  readonly title: string
  readonly verdict: Verdict
  /** What an import would do with the page's own document; none where it becomes none. */
  readonly plan?: PlanVerdict
  /** Its document, without `drafts.` */
  readonly document?: {readonly id: string; readonly type: string}
  /** Its file beside what visitors will see. */
  readonly tree: () => Promise<Element>
}

/** The pages of a drop, with what an import would do. */
export function shownPages(
  {pages: paths, siteZone, siteMessages, converted}: ConvertedDrop,
  files: DroppedFiles,
  items: readonly PlanItem[],
): readonly ShownPage[] {
  const {message, document, item, pages} = collectSite(paths, {
    textOf: async (path) => textAt(files, path),
    siteZone,
  })
  const seen = new Set(siteMessages)
  for (const told of siteMessages) message(told)
  const own = new Map<string, {readonly id: string; readonly type: string}>()
  for (const one of converted) {
    if (one.kind === 'message') {
      if (!seen.has(one.message)) message(one.message)
      continue
    }
    document(one.document)
    const source = 'source' in one.document ? one.document.source : undefined
    if (source !== undefined && source.line === undefined) {
      own.set(source.path, {id: getPublishedId(one.document._id), type: one.document._type})
    }
  }
  for (const planned of items) item(planned)
  const plans = new Map(items.map(({id, verdict}) => [id, verdict]))
  const isPage = new Set(paths)
  return pages()
    .filter(({path}) => isPage.has(path))
    .map(({path, title, verdict, parts}) => {
      const made = own.get(path)
      const plan = made === undefined ? undefined : plans.get(made.id)
      return {
        path,
        title,
        verdict,
        ...(made && {document: made}),
        ...(plan && {plan}),
        tree: async () => element('div', {}, pageTree(await parts())),
      }
    })
}
