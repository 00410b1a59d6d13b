import {parseArgs} from 'node:util'

import {getPublishedId} from '@sanity/client/csm'

import {convertSite} from '../migrations/fromMarkdown/conduct/convertSite.ts'
import type {Site, SiteFile} from '../migrations/fromMarkdown/parse/jekyllSite.ts'
import {openSite} from '../migrations/fromMarkdown/read/openSite.ts'
import {exportPlan} from '../migrations/toJekyll/plan/exportPlan.ts'
import {findJobs} from '../migrations/toJekyll/plan/findJobs.ts'
import type {SiteReading} from '../migrations/toJekyll/reading/siteReader.ts'
import {strangersIn} from './export/belongs.ts'
import {edits} from './export/edits/edits.ts'
import {loadSite, type Loaded} from './export/loadSite.ts'
import {randomFrom} from './export/random.ts'

/**
 * Edits documents of sites at random, one edit at a time, exports each, and counts: how many lines
 * of the diffs belong to no edit, how many edits could not be written, and whether an import of what
 * was written gives the edited document. `--site`: a folder, several times; `--edits`: how many on
 * each site; `--seed`: where to begin.
 */
const {values} = parseArgs({
  options: {
    site: {type: 'string', multiple: true, default: ['example-site']},
    edits: {type: 'string', default: '100'},
    seed: {type: 'string', default: '1'},
    verbose: {type: 'boolean', default: false},
  },
})

/** An edit of the text may change this many lines; of a definition list or a table a few more stand together. */
const mostTextLines = 3

interface Tally {
  edits: number
  written: number
  left: number
  lines: number
  strangers: number
  otherwise: number
}

const options = {drafts: false, prune: true}

/** The documents that the importer itself makes of a site, by their ids. */
const imported = async (
  folder: string,
  files: ReadonlyMap<string, SiteFile>,
  asset: Loaded['state']['asset'],
): Promise<ReadonlyMap<string, string>> => {
  const site = await openSite(folder)
  const read: Site['read'] = async (path) => files.get(path) ?? site.read(path)
  const documents = new Map<string, string>()
  const changed = {...site, pages: [...files.keys()], read, asset}
  for await (const converted of convertSite(changed, {markdown: 'kramdown', exact: false})) {
    if (converted.kind !== 'document') continue
    const {document} = converted
    documents.set(getPublishedId(document._id), JSON.stringify(document))
  }
  return documents
}

/** Whether the importer makes the same of a site as the export's own reader. */
const agrees = (documents: ReadonlyMap<string, string>, site: SiteReading): boolean =>
  documents.size === site.documents.size &&
  [...documents].every(([id, json]) => JSON.stringify(site.documents.get(id)) === json)

const measure = async (
  folder: string,
  {reading, state}: Loaded,
  count: number,
  tallies: Map<string, Tally>,
): Promise<void> => {
  const names = Object.keys(edits)
  let done = 0
  for (
    let seed = Number(values.seed);
    done < count && seed < Number(values.seed) + count * 20;
    seed += 1
  ) {
    const name = names[seed % names.length] ?? ''
    const edited = edits[name]?.(reading, state.holdings, randomFrom(seed * 7919))
    if (edited === undefined) continue
    done += 1
    const tally = tallies.get(name) ?? {
      edits: 0,
      written: 0,
      left: 0,
      lines: 0,
      strangers: 0,
      otherwise: 0,
    }
    tallies.set(name, tally)
    tally.edits += 1
    const now = {...state, holdings: edited.holdings}
    const plan = exportPlan(reading, findJobs(reading, now, options), now, options)
    const left = plan.messages.filter(({ruleId}) => ruleId === 'export-left')
    const reported = plan.messages
      .filter(({ruleId}) => ruleId === 'export-left' || ruleId === 'export-elsewhere')
      .map(({path}) => path)
    if (left.length > 0) tally.left += 1
    if (plan.changes.length > 0) tally.written += 1
    if (values.verbose) {
      for (const {path, reason} of left) console.log(`  ${name} ${seed} ${path} ${reason}`)
    }
    const changes = new Map(
      plan.changes.map(({path, after, id}) => [
        path,
        after === undefined ? undefined : {path, text: after, digest: '', id},
      ]),
    )
    const files = new Map(state.files)
    for (const [path, file] of changes) {
      if (file === undefined) files.delete(path)
      else files.set(path, file)
    }
    const after = state.reader.read(files.values(), state.asset)
    for (const {path, before, after: text} of plan.changes) {
      const [old, page] = [reading.pages.get(path), after.pages.get(path)]
      if (before === undefined || text === undefined || old === undefined || page === undefined)
        continue
      const {lines, all} = strangersIn(old, page, edited.fields, mostTextLines)
      tally.lines += all
      tally.strangers += lines
      if (lines > 0 && values.verbose)
        console.log(`  ${name} ${seed} ${path}: ${lines} lines of ${all} are no part of the edit`)
    }
    const asset = imageFinder(plan, state.asset)
    const site = state.reader.read(files.values(), asset)
    const then = {...now, files, assetId: imageIds(plan, state.assetId)}
    const again = findJobs(site, then, options)
    const isSame =
      again.pages.every(({path}) => reported.includes(path)) &&
      agrees(await imported(folder, files, asset), site)
    if (!isSame) {
      tally.otherwise += 1
      if (values.verbose)
        console.log(
          `  ${name} ${seed} is read otherwise: ${again.pages.map(({path, differing: fields}) => `${path} ${fields.join()}`).join('; ')}`,
        )
    }
  }
}

type Plan = ReturnType<typeof exportPlan>

const imageFinder =
  ({images}: Plan, asset: Loaded['state']['asset']): Loaded['state']['asset'] =>
  (path) =>
    images.find((image) => image.path.replace(/^_/u, '/') === path || `/${image.path}` === path)
      ?.path ?? asset(path)

const imageIds =
  ({images}: Plan, assetId: Loaded['state']['assetId']): Loaded['state']['assetId'] =>
  (written) =>
    images.find(({path}) => written.endsWith(path))?.asset.id ?? assetId(written)

const tallies = new Map<string, Tally>()
for (const folder of values.site) {
  const loaded = await loadSite(folder)
  const untouched = findJobs(loaded.reading, loaded.state, options)
  console.log(
    `${folder}: ${loaded.reading.pages.size} pages, ${untouched.pages.length + untouched.added.length} changed without an edit`,
  )
  await measure(folder, loaded, Number(values.edits), tallies)
}
console.table(Object.fromEntries(tallies))
const total = (key: keyof Tally): number =>
  [...tallies.values()].reduce((sum, tally) => sum + tally[key], 0)
console.log(
  `${total('edits')} edits: ${total('written')} written, ${total('left')} left at least in part, ${total('strangers')} of ${total('lines')} lines of the diffs belong to no edit, ${total('otherwise')} read otherwise`,
)
