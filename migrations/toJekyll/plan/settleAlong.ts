import {differing, type FieldName, fieldsOf} from '../compare/fields.ts'
import {pageContent} from '../reading/pageContent.ts'
import type {SiteReading} from '../reading/siteReader.ts'
import type {PageJob} from './pageJob.ts'
import {type Settled, settle, type Settling} from './settle.ts'

/** A page that is read otherwise because others changed. */
export interface ReadOtherwise {
  readonly path: string
  readonly fields: readonly FieldName[]
}

interface Others {
  /** The site as it is. */
  readonly before: SiteReading
  /** By path, pages that so far say what they are to say, each with what is to be done to keep it so. */
  readonly alike: ReadonlyMap<string, () => readonly PageJob[]>
}

/** Pages that are read otherwise than before, but for those that are written. */
const readOtherwise = (
  before: SiteReading,
  after: SiteReading,
  written: ReadonlySet<string>,
  {assetId, names}: Settling,
): readonly ReadOtherwise[] => {
  const [shownBefore, shownNow] = [names.shown(before), names.shown(after)]
  return [...before.pages].flatMap(([path, reading]) => {
    const now = after.pages.get(path)
    if (written.has(path) || now === undefined) return []
    const [old, content] = [pageContent(reading, assetId), pageContent(now, assetId)]
    if (old === undefined || content === undefined) return []
    const fields = differing(fieldsOf(old, shownBefore), fieldsOf(content, shownNow))
    return fields.length === 0 ? [] : [{path, fields}]
  })
}

const pathsOf = ({pages}: Settled): readonly string[] => pages.map(({job}) => job.path)

/** The files with what was settled. */
const filesAfter = (files: Settling['files'], {pages}: Settled): Settling['files'] =>
  new Map([
    ...files,
    ...pages.flatMap(({job, text, isSettled}) =>
      isSettled
        ? [[job.path, text === job.file.text ? job.file : {...job.file, text}] as const]
        : [],
    ),
  ])

/**
 * Writes pages, then those that are read otherwise since: a page that names another one by its title
 * has to name it by the new one, or by its address.
 * @returns beside what was settled the pages that are read otherwise and may not be written
 */
export function settleAlong(
  jobs: readonly PageJob[],
  settling: Settling,
  {before, alike}: Others,
): Settled & {readonly elsewhere: readonly ReadOtherwise[]} {
  let settled = settle(jobs, settling)
  let {files} = settling
  while (true) {
    const done = new Set(pathsOf(settled))
    const elsewhere = readOtherwise(before, settled.site, done, settling)
    const along = elsewhere.flatMap(({path}) => alike.get(path)?.() ?? [])
    if (along.length === 0) return {...settled, elsewhere}
    files = filesAfter(files, settled)
    const next = settle(along, {...settling, files})
    const others = new Set([...before.pages.keys()].filter((path) => !done.has(path)))
    const hasHarm = readOtherwise(settled.site, next.site, others, settling).length > 0
    if (hasHarm || next.pages.length === 0) return {...settled, elsewhere}
    settled = {site: next.site, pages: [...settled.pages, ...next.pages]}
  }
}
