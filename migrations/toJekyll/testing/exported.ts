import type {JsonDocument, JsonObject} from '../../fromMarkdown/dataset/json.ts'
import {exportPlan, type ExportPlan} from '../plan/exportPlan.ts'
import {findJobs} from '../plan/findJobs.ts'
import type {SiteState} from '../plan/siteState.ts'
import type {LoadedSite} from './loadedSite.ts'

const options = {drafts: false, prune: false}

const withDocument = (state: SiteState, document: JsonDocument): SiteState => ({
  ...state,
  holdings: {
    ...state.holdings,
    published: new Map([...state.holdings.published, [document._id, document]]),
  },
})

/** What an export does. */
export function planOf({reading, state}: LoadedSite): ExportPlan {
  return exportPlan(reading, findJobs(reading, state, options), state, options)
}

/** What an export does after an editor has changed some fields of a document. */
export function planAfter(site: LoadedSite, id: string, change: JsonObject): ExportPlan {
  const old = site.state.holdings.published.get(id) ?? {_id: id, _type: 'event'}
  const document = {...old, ...change, _id: id, _type: old._type}
  return planOf({...site, state: withDocument(site.state, document)})
}

/** The pages of which an import of an export does not read what the documents say. */
export function readOtherwise(
  site: LoadedSite,
  plan: ExportPlan,
  id: string,
  change: JsonObject,
): readonly string[] {
  const {state} = site
  const files = new Map(state.files)
  for (const {path, after} of plan.changes) {
    if (after !== undefined) files.set(path, {path, text: after, digest: ''})
  }
  const old = state.holdings.published.get(id)
  if (old === undefined) return [id]
  const edited = withDocument({...state, files}, {...old, ...change, _id: id, _type: old._type})
  const reading = state.reader.read(files.values(), state.asset)
  return findJobs(reading, edited, options).pages.map(({path}) => path)
}

/** The lines that a text has lost and got, without those at both ends that stay. */
export function changedLines(
  before: string,
  after: string,
): {readonly gone: readonly string[]; readonly came: readonly string[]} {
  const [old, now] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1
  let end = 0
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end))
    end += 1
  return {gone: old.slice(start, old.length - end), came: now.slice(start, now.length - end)}
}
