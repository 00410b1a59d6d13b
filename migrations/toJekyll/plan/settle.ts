import {defined} from '../../../content/objects/defined.ts'
import type {SiteFile} from '../../fromMarkdown/parse/jekyllSite.ts'
import {withStandIns} from '../body/standIns.ts'
import {differing, fieldsOf, leavesWords} from '../compare/fields.ts'
import {ownValue} from '../fields/ownKeys.ts'
import type {Writing} from '../fields/writing.ts'
import {type AssetId, pageContent} from '../reading/pageContent.ts'
import type {FindAsset, PageReading, SiteReader, SiteReading} from '../reading/siteReader.ts'
import type {Names} from './names.ts'
import type {PageJob} from './pageJob.ts'
import {type LeftField, type Shown, writePage, type WrittenPage} from './writePage.ts'

/** What pages are read with, and what references are called on either side. */
export interface Settling {
  readonly reader: SiteReader
  readonly files: ReadonlyMap<string, SiteFile>
  readonly asset: () => FindAsset
  readonly assetId: AssetId
  readonly names: Names
  readonly writing: (job: PageJob, shown: Shown, site: SiteReading) => Writing | undefined
}

export interface SettledPage {
  readonly job: PageJob
  readonly text: string
  /** Whether the page can be as it is to be; one that cannot stays, or is not made. */
  readonly isSettled: boolean
  readonly left: readonly LeftField[]
}

export interface Settled {
  readonly pages: readonly SettledPage[]
  /** The site as it is read with all pages written. */
  readonly site: SiteReading
}

interface Running {
  readonly job: PageJob
  readonly steps: Generator<string, WrittenPage, Shown | undefined>
  candidate: SiteFile
  done: WrittenPage | undefined
}

/** The same file for the same text: it is read once. */
const withText = ({job, candidate}: Running, text: string): SiteFile =>
  [candidate, job.file].find((file) => file.text === text) ?? {...job.file, text}

const shownIn = (
  site: SiteReading,
  job: PageJob,
  {assetId, names}: Settling,
): Shown | undefined => {
  const reading: PageReading | undefined = site.pages.get(job.path)
  const content = reading === undefined ? undefined : pageContent(reading, assetId)
  if (reading === undefined || content === undefined) return undefined
  const withoutWords = leavesWords(job.wanted.document)
  const said = withStandIns(content, reading, job.wanted)
  const fields = fieldsOf(said, names.shown(site), withoutWords)
  return {site, reading, content, fields: asStated(fields, job, reading)}
}

/**
 * Without what only the name of the file says: the day of a post is no field that an editor left
 * out, and the title of a new page is to stand in it.
 */
const asStated = (fields: Shown['fields'], job: PageJob, reading: PageReading): Shown['fields'] => {
  const {date, title, ...rest} = fields
  const saysDate = reading.page.frontMatter.ownKeys.some((key) => key === 'date')
  const keepsDate = job.wanted.document['date'] !== undefined || saysDate
  const keepsTitle = !job.isNew || ownValue(reading, 'title') !== undefined
  return {
    ...rest,
    ...defined({date: keepsDate ? date : undefined, title: keepsTitle ? title : undefined}),
  }
}

const readAll = (
  {reader, files, asset}: Settling,
  changed: ReadonlyMap<string, SiteFile>,
): SiteReading => reader.read(new Map([...files, ...changed]).values(), asset())

const step = (running: Running, shown: Shown | undefined): void => {
  const next = running.steps.next(shown)
  if (next.done === true) running.done = next.value
  running.candidate = withText(running, next.done === true ? next.value.text : next.value)
}

/** What is left of a page that is not written. */
const unwritten = (wanted: Shown['fields'], shown: Shown | undefined): readonly LeftField[] =>
  differing(wanted, shown?.fields ?? {}).map((field) => ({field, along: []}))

/**
 * Writes all pages that are to say something else, round by round: each round reads the whole site
 * once with a text of every page that is not done. At the end every page is read among the others;
 * one that then does not say what it is to say goes back to what it was.
 */
export function settle(jobs: readonly PageJob[], settling: Settling): Settled {
  const begin = readAll(settling, new Map(jobs.map(({path, file}) => [path, file])))
  const wantedOf = new Map(
    jobs.map((job) => [job, fieldsOf(job.wanted, settling.names.wanted)] as const),
  )
  const all = jobs.flatMap((job): Running[] => {
    const shown = shownIn(begin, job, settling)
    if (shown === undefined) return []
    const steps = writePage(shown, wantedOf.get(job) ?? {}, (now) =>
      settling.writing(job, now, now.site),
    )
    return [{job, steps, candidate: job.file, done: undefined}]
  })
  for (const running of all) step(running, undefined)
  const texts = (): Map<string, SiteFile> =>
    new Map(all.map(({job, candidate}) => [job.path, candidate]))
  while (all.some(({done}) => done === undefined)) {
    const site = readAll(settling, texts())
    for (const running of all.filter(({done}) => done === undefined)) {
      step(running, shownIn(site, running.job, settling))
    }
  }
  const reverted = new Set<PageJob>()
  const final = (): Map<string, SiteFile> =>
    new Map(
      all.flatMap(({job, candidate}) =>
        reverted.has(job)
          ? job.isNew
            ? []
            : [[job.path, job.file] as const]
          : [[job.path, candidate] as const],
      ),
    )
  let site = readAll(settling, final())
  while (true) {
    const failing = all.filter(({job, done}) => {
      if (reverted.has(job)) return false
      const left = new Set((done?.left ?? []).map(({field}) => field))
      const shown = shownIn(site, job, settling)
      return differing(wantedOf.get(job) ?? {}, shown?.fields ?? {}).some(
        (field) => !left.has(field),
      )
    })
    if (failing.length === 0) break
    for (const {job} of failing) reverted.add(job)
    site = readAll(settling, final())
  }
  // What one page could not say while others were not yet written it may say with them.
  const stillLeft = (job: PageJob, left: readonly LeftField[]): readonly LeftField[] => {
    const shown = shownIn(site, job, settling)
    const open = differing(wantedOf.get(job) ?? {}, shown?.fields ?? {})
    return left.filter(({field}) => open.includes(field))
  }
  return {
    site,
    pages: all.map(({job, done, candidate}) =>
      reverted.has(job)
        ? {
            job,
            text: job.file.text,
            isSettled: false,
            left: unwritten(wantedOf.get(job) ?? {}, shownIn(site, job, settling)),
          }
        : {job, text: candidate.text, isSettled: true, left: stillLeft(job, done?.left ?? [])},
    ),
  }
}
