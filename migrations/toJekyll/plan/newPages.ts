import {getPublishedId} from '@sanity/client/csm'

import {slugify} from '../../../content/text/slug.ts'
import {isObject, type JsonDocument} from '../../fromMarkdown/dataset/json.ts'
import type {PageType} from '../../fromMarkdown/interpret/pageTypes.ts'
import {toWall, isoDay} from '../../fromMarkdown/interpret/period/zonedTime.ts'
import {plainKey} from '../../fromMarkdown/mapping/plainKey.ts'
import type {PageContent} from '../compare/fields.ts'
import {readPeriodValue} from '../compare/normalPeriod.ts'
import {frontMatterText, endOf, isMapping} from '../frontMatter/frontMatterText.ts'
import type {PageReading, SiteReading} from '../reading/siteReader.ts'
import type {FoundPages} from './findJobs.ts'
import {pagesLike} from './neighbours.ts'
import type {PageJob} from './pageJob.ts'
import type {SiteState} from './siteState.ts'

const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const isPageType = (type: string): type is PageType => ['event', 'project', 'group'].includes(type)

/** The name of a new file: the address that the editor gave, else the title. */
const stemOf = (document: JsonDocument): string => {
  const {slug} = document
  const current = isObject(slug) ? stringOf(slug['current']) : ''
  return slugify(current) || slugify(stringOf(document['title'])) || getPublishedId(document._id)
}

const dated = /^\d{4}-\d{2}-\d{2}-/u

/** The day that the name of a document's file begins with, where the site dates them: `2027-05-06`. */
export function isoDayOf(document: JsonDocument): string | undefined {
  const period = readPeriodValue(document['period'])
  if (period?.start !== undefined) return isoDay(toWall(period.start, period.timeZone).day)
  const date = stringOf(document['date']) || stringOf(document['_createdAt'])
  return /^\d{4}-\d{2}-\d{2}/u.exec(date)?.[0]
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))
const fileOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Keys that say nothing of one page alone, such as `layout`: nearly all pages have them alike. */
const commonLines = (
  neighbours: readonly PageReading[],
  isMapped: (key: string) => boolean,
): readonly string[] => {
  const near = neighbours.slice(0, 12)
  const lines = near.map((page) => {
    const matter = frontMatterText(page.file.text)
    if (matter === undefined || !isMapping(matter.root)) return []
    return matter.root.pairs.flatMap(({key, value}) => {
      const isConstant = key.kind === 'scalar' && value.kind === 'scalar' && !isMapped(key.text)
      const written = matter.yaml.slice(key.start, endOf(matter, value))
      return isConstant && !written.includes('\n') && endOf(matter, value) > value.start
        ? [written]
        : []
    })
  })
  return (lines[0] ?? []).filter(
    (line) => lines.filter((each) => each.includes(line)).length * 5 >= near.length * 4,
  )
}

const pathFor = (
  content: PageContent,
  type: PageType,
  near: readonly PageReading[],
  taken: ReadonlySet<string>,
  {target}: SiteState,
): string => {
  const {document} = content
  const same = near.filter((page) => page.type === type)
  const [model] = same
  const folder = model === undefined ? target.folders[type] : folderOf(model.page.path)
  const beside = same
    .filter(({page}) => folderOf(page.path) === folder)
    .map(({page}) => fileOf(page.path))
  const day = isoDayOf(document)
  const stem = stemOf(document)
  const isDated = beside.filter((name) => dated.test(name)).length * 2 > beside.length
  const name =
    model === undefined
      ? target.fileName(stem, type, day)
      : isDated && day !== undefined
        ? `${day}-${stem}.md`
        : `${stem}.md`
  const path = `${folder}/${name}`
  if (!taken.has(path)) return path
  const language = stringOf(document['language'])
  const variants = [language, ...Array.from({length: 99}, (_, index) => String(index + 2))].filter(
    Boolean,
  )
  return (
    variants
      .map((each) => path.replace(/\.md$/u, `-${each}.md`))
      .find((each) => !taken.has(each)) ?? path
  )
}

/** Documents that no page is for yet, each with the file that it becomes. */
export function newPages(
  added: FoundPages['added'],
  site: SiteReading,
  state: SiteState,
): readonly PageJob[] {
  const taken = new Set(state.files.keys())
  return added.flatMap(({content, path: earlier, text: old}): PageJob[] => {
    const {document} = content
    const type = document._type
    if (!isPageType(type)) return []
    const language = stringOf(document['language']) || state.config.language
    const counted = Map.groupBy(
      [...site.pages.values()].filter((page) => page.type === type),
      ({page}) => page.collection,
    )
    const [most] = [...counted].toSorted((a, b) => b[1].length - a[1].length)
    const neighbours = pagesLike({path: '', type, language, collection: most?.[0] ?? ''}, site)
    const path =
      earlier !== undefined && !taken.has(earlier)
        ? earlier
        : pathFor(content, type, neighbours, taken, state)
    taken.add(path)
    const [model] = neighbours
    const mapped = new Set(model === undefined ? [] : Object.values(model.keys).flat())
    const isMapped = (key: string): boolean =>
      mapped.has(plainKey(key)) ||
      ['permalink', 'redirectfrom', 'published'].includes(plainKey(key))
    const lines = commonLines(
      neighbours.filter((page) => page.type === type),
      isMapped,
    )
    const lineBreak = model?.file.text.includes('\r\n') === true ? '\r\n' : '\n'
    const isBack = path === earlier && old !== undefined
    const text = isBack ? old : ['---', ...lines, '---', ''].join(lineBreak)
    const file = {path, text, digest: '', id: getPublishedId(document._id)}
    return [{path, file, isNew: true, wanted: content, neighbours}]
  })
}
