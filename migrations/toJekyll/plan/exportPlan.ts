import {getPublishedId} from '@sanity/client/csm'

import {defined} from '../../../content/objects/defined.ts'
import {type JsonDocument, toJson} from '../../fromMarkdown/dataset/json.ts'
import type {Message} from '../../fromMarkdown/messages/message.ts'
import {frontMatterText} from '../frontMatter/frontMatterText.ts'
import type {SiteReading} from '../reading/siteReader.ts'
import {type Alias, aliasesOf} from './aliases.ts'
import type {FoundPage, FoundPages} from './findJobs.ts'
import {type Images, imagesOf, type NewImage} from './images.ts'
import {
  asHtml,
  leftMessages,
  elsewhere,
  gone,
  goneButChanged,
  lessLiquid,
  lostPage,
  strangePage,
} from './messages.ts'
import {type Names, namesIn} from './names.ts'
import {neighboursOf} from './neighbours.ts'
import {newPages} from './newPages.ts'
import type {PageJob} from './pageJob.ts'
import {atItsPlace} from './publishedDrafts.ts'
import type {SettledPage, Settling} from './settle.ts'
import {settleAlong} from './settleAlong.ts'
import type {ExportOptions, SiteState} from './siteState.ts'
import {unsaidMessages} from './unsaidMessages.ts'
import {yamlHabits} from './yamlHabits.ts'

/** What is to be written down of a page. */
export interface PageNote {
  readonly path: string
  /** Of its document, without `drafts.`. */
  readonly id: string
  /** What an import would give other ids than it has in the dataset. */
  readonly aliases: readonly Alias[]
  /** The documents that an import makes of the page. */
  readonly says: readonly JsonDocument[]
}

/** A file that is to be written, or taken away. */
export interface FileChange extends PageNote {
  /** `undefined` for a new file. */
  readonly before?: string
  /** `undefined` for one that goes. */
  readonly after?: string
}

export interface ExportPlan {
  readonly changes: readonly FileChange[]
  /** Pages that stay, but name by its old name what has another one now. */
  readonly notes: readonly PageNote[]
  readonly images: readonly NewImage[]
  readonly messages: readonly Message[]
}

interface Surroundings {
  readonly site: SiteReading
  readonly state: SiteState
  readonly images: Images
  /** By the ids of documents. */
  readonly paths: ReadonlyMap<string, string>
  readonly names: Names
}

const writingFor = ({site, state, images, paths, names}: Surroundings): Settling['writing'] => {
  const addresses = new Map([...site.pages.values()].map(({page}) => [page.id, page.url]))
  return ({wanted, neighbours}, shown, now) => {
    const matter = frontMatterText(shown.reading.file.text)
    if (matter === undefined) return undefined
    return {
      reading: shown.reading,
      shown: shown.content,
      wanted,
      matter,
      habits: yamlHabits([shown.reading, ...neighbours]),
      neighbours,
      target: state.target,
      follow: {wanted: names.wanted, shown: names.shown(now)},
      find: names.wanted.find,
      findShown: names.shown(now).find,
      pathOf: (id) => paths.get(id),
      addressOf: (id) => addresses.get(id),
      imageOf: images.imageOf,
    }
  }
}

const isWritten = ({job: {isNew, file}, text, isSettled}: SettledPage): boolean =>
  isSettled && (isNew || text !== file.text)

const noteOf = ({job}: SettledPage, site: SiteReading, aliases: readonly Alias[]): PageNote => ({
  path: job.path,
  id: getPublishedId(job.wanted.document._id),
  aliases,
  says: (site.pages.get(job.path)?.documents ?? []).map(toJson),
})

const changeOf = ({job: {isNew, file}, text}: SettledPage, note: PageNote): FileChange => ({
  ...note,
  after: text,
  ...defined({before: isNew ? undefined : file.text}),
})

const tags = /<(?:a|blockquote|br|code|del|em|figure|iframe|img|li|p|strong|sub|sup|table|u)\b/gu

const hasMoreHtml = ({before = '', after = ''}: FileChange): boolean =>
  (after.match(tags) ?? []).length > (before.match(tags) ?? []).length

const liquidIn = (text: string): number => (text.match(/\{[{%]/gu) ?? []).length

const hasLessLiquid = ({before = '', after}: FileChange): boolean =>
  after !== undefined && liquidIn(after) < liquidIn(before)

const isGone = (page: FoundPage): boolean => page.wanted === undefined

/** A page that goes must be as the dataset knew it; of one deleted long ago nothing may be known. */
const mayGo = ({isKnown, digests}: FoundPage): boolean => isKnown || digests.length === 0

const goneMessage = (page: FoundPage, isPruned: boolean): Message =>
  isPruned && !mayGo(page) ? goneButChanged(page.path, page.id) : gone(page.path, page.id, isPruned)

/**
 * What an export is to do: which files get which text. Pure; nothing is in it that the import does
 * not read as the document says.
 * @param found the pages to write; those in conflict are no more among them
 */
export function exportPlan(
  site: SiteReading,
  found: FoundPages,
  state: SiteState,
  options: ExportOptions,
): ExportPlan {
  const {files, holdings, reader} = state
  const images = imagesOf(site, state)
  const taken = new Set(files.keys())
  const jobOf = ({path, reading, wanted}: FoundPage): readonly PageJob[] => {
    const file = files.get(path)
    if (wanted === undefined || file === undefined) return []
    const neighbours = neighboursOf(reading, site)
    return [atItsPlace({path, file, wanted, isNew: false, neighbours}, taken)]
  }
  const edited = found.pages.flatMap(jobOf)
  const added = newPages(found.added, site, state)
  const jobs = [...edited, ...added]
  const paths = new Map([
    ...[...site.pages].map(([path, {page}]) => [page.id, path] as const),
    ...added.map(({path, wanted}) => [getPublishedId(wanted.document._id), path] as const),
  ])
  const names = namesIn(holdings, site, images.assetId, paths.keys())
  const removed = options.prune ? found.pages.filter((page) => isGone(page) && mayGo(page)) : []
  const moved = found.pages.filter(
    ({path, wanted}) => wanted !== undefined && !edited.some((job) => job.path === path),
  )
  const gonePaths = new Set([...removed, ...moved].map(({path}) => path))
  const settling: Settling = {
    reader,
    files: new Map([...files].filter(([path]) => !gonePaths.has(path))),
    asset: images.asset,
    assetId: images.assetId,
    names,
    writing: writingFor({site, state, images, paths, names}),
  }
  const settled = settleAlong(jobs, settling, {
    before: site,
    alike: new Map(found.alike.map((page) => [page.path, () => jobOf(page)])),
  })
  const noted = (page: SettledPage): PageNote =>
    noteOf(
      page,
      settled.site,
      aliasesOf(page, settled.site, {holdings, names, assetId: images.assetId}),
    )
  const changes = settled.pages.filter(isWritten).map((page) => changeOf(page, noted(page)))
  const along = new Set(found.alike.map(({path}) => path))
  const notes = settled.pages
    .filter((page) => !isWritten(page) && along.has(page.job.path))
    .map(noted)
    .filter(({aliases}) => aliases.length > 0)
  const arrived = new Set(changes.map(({id}) => id))
  const left = [...removed, ...moved.filter(({id}) => arrived.has(id))]
  const texts = changes.map(({after}) => after ?? '').join('\n')
  return {
    changes: [
      ...changes,
      ...left.map(({path, id, reading}) => ({
        path,
        id,
        before: reading.file.text,
        aliases: [],
        says: [],
      })),
    ].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    notes,
    images: images
      .added()
      .filter(({path}) => texts.includes(path.slice(path.lastIndexOf('/') + 1))),
    messages: [
      ...settled.pages.flatMap((page) => leftMessages(page, settled.site, settling)),
      ...settled.elsewhere.map(({path, fields}) => elsewhere(path, fields)),
      ...unsaidMessages(settled.site, new Set(changes.map(({path}) => path)), {
        ...state,
        assetId: images.assetId,
      }),
      ...changes.filter(hasLessLiquid).map(({path}) => lessLiquid(path)),
      ...changes.filter(hasMoreHtml).map(({path}) => asHtml(path)),
      ...found.pages.filter(isGone).map((page) => goneMessage(page, options.prune)),
      ...found.strange.map(({path, id}) => strangePage(path, id)),
      ...found.lost.map(({path, id}) => lostPage(path, id)),
    ],
  }
}
