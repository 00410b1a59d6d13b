import type {Verdict} from '../../content/documents/review.ts'
import type {PlaceFolder} from '../../migrations/fromMarkdown/dropped/placed.ts'
import type {PlanVerdict} from '../../migrations/fromMarkdown/plan/planItem.ts'

/** What became of a page, for an editor. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  'imported as is': 'As it was written',
  repaired: 'Repaired',
  'needs a look': 'Needs a look',
  'not imported': 'Not imported',
}

/** What an import would do with a page's document. */
export const planWords: Readonly<Record<PlanVerdict, string>> = {
  create: 'New',
  change: 'Changed',
  conflict: 'Changed here and there',
  deleted: 'Was deleted here; stays so',
  gone: 'Gone',
  leave: 'As it is here',
}

/** What pages become in a folder. */
export const folderWords: Readonly<Record<PlaceFolder, string>> = {
  _events: 'events',
  _projects: 'projects',
  _groups: 'groups',
}
