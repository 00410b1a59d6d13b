import {getPublishedId} from '@sanity/client/csm'

import {defined} from '../../../content/objects/defined.ts'
import {isObject, type JsonDocument} from '../../fromMarkdown/dataset/json.ts'
import {withStandIns} from '../body/standIns.ts'
import {
  differing,
  type FieldName,
  fieldsOf,
  leavesWords,
  type PageContent,
} from '../compare/fields.ts'
import {type Holdings, takenAway} from '../dataset/holdings.ts'
import {pageContent} from '../reading/pageContent.ts'
import type {PageReading, SiteReading} from '../reading/siteReader.ts'
import {namesIn} from './names.ts'
import {pageContents} from './pageContents.ts'
import type {ExportOptions, SiteState} from './siteState.ts'
import {wantedRefs} from './translations.ts'

/** A page whose document says something else, or is no more. */
export interface FoundPage {
  readonly path: string
  readonly id: string
  readonly reading: PageReading
  /** `undefined` where visitors are to see nothing. */
  readonly wanted: PageContent | undefined
  readonly differing: readonly FieldName[]
  /** Whether the file is as it was imported, or as the last export left it. */
  readonly isKnown: boolean
  /** Digests that the file has had when the dataset and it agreed, the latest first. */
  readonly digests: readonly string[]
}

/** A document that is to get a page. */
export interface AddedPage {
  readonly content: PageContent
  /** Of the page that it had before an export took that away. */
  readonly path?: string
  /** What that page said, where the repository remembers it. */
  readonly text?: string
}

/** A document that has no page any more. */
export interface LostPage {
  readonly id: string
  readonly path: string
  readonly content: PageContent
  /** Whether an export made the page. */
  readonly isExported: boolean
}

export interface FoundPages {
  readonly pages: readonly FoundPage[]
  /** Pages that say what their documents say, as long as others stay as they are. */
  readonly alike: readonly FoundPage[]
  /** Documents that no page is for. */
  readonly added: readonly AddedPage[]
  /** Pages that the dataset never had a document of, as far as it knows. */
  readonly strange: readonly {readonly id: string; readonly path: string}[]
  /** Documents whose pages the site has taken away. */
  readonly lost: readonly LostPage[]
}

const pageTypes = new Set(['event', 'project', 'group'])

const digestOf = (document: JsonDocument | undefined): string | undefined => {
  const source = document?.['source']
  return isObject(source) && typeof source['digest'] === 'string' ? source['digest'] : undefined
}

/** Digests that the file of a page has had when the dataset and it agreed, the latest first. */
export function knownDigests(
  id: string,
  document: JsonDocument | undefined,
  {records}: Pick<Holdings, 'records'>,
): readonly string[] {
  const record = records.get(id)
  return [record?.digest, ...(record?.earlier ?? []), digestOf(document)].flatMap(
    (digest) => digest ?? [],
  )
}

const pathOf = (document: JsonDocument): string | undefined => {
  const {source} = document
  return isObject(source) && source['line'] === undefined && typeof source['path'] === 'string'
    ? source['path']
    : undefined
}

/** A draft that was found inside a page: it is named there, and has no page of its own. */
const isOnlyNamed = (document: JsonDocument): boolean => {
  const {_id, source} = document
  return getPublishedId(_id) !== _id && isObject(source) && source['line'] !== undefined
}

/** Whether the dataset has, or had, the document of a page. Ids are made of paths. */
const isHeld = (id: string, {published, drafts, earlier, records, reviews}: Holdings): boolean =>
  [published, drafts, earlier, records, reviews].some((known) => known.has(id))

/** A document that no page of the site is for. */
interface Homeless {
  readonly id: string
  readonly document: JsonDocument
  /** Of the page that it had. */
  readonly path: string | undefined
  /** Whether an export took that away. */
  readonly isTakenAway: boolean
}

const withoutPage = (
  pageIds: ReadonlySet<string>,
  {published, drafts, records}: Holdings,
  withDrafts: boolean,
): readonly Homeless[] => {
  const onlyDrafts = [...drafts.values()].filter(({_id}) => !published.has(getPublishedId(_id)))
  return [...published.values(), ...(withDrafts ? onlyDrafts : [])]
    .filter(
      (document) =>
        pageTypes.has(document._type) &&
        !pageIds.has(getPublishedId(document._id)) &&
        !isOnlyNamed(document),
    )
    .map((document) => {
      const id = getPublishedId(document._id)
      const record = records.get(id)
      return {
        id,
        document,
        path: record?.path ?? pathOf(document),
        isTakenAway: record?.digest === takenAway,
      }
    })
}

const isNew = ({path, isTakenAway}: Homeless): boolean => path === undefined || isTakenAway

/** Compares every page with its document. */
export function findJobs(site: SiteReading, state: SiteState, {drafts}: ExportOptions): FoundPages {
  const {holdings, assetId} = state
  const {published, drafts: unpublished, earlier} = holdings
  const pageIds = new Set([...site.pages.values()].map(({page}) => page.id))
  const names = namesIn(holdings, site, assetId)
  const shownName = names.shown(site)
  const homeless = withoutPage(pageIds, holdings, drafts)
  const newIds = new Set(homeless.filter(isNew).map(({id}) => id))
  const contentOf = pageContents(holdings, pageIds, wantedRefs(site, holdings, newIds))

  const wantedFor = (id: string, isDraft: boolean): PageContent | undefined | 'leave' => {
    const visible = published.get(id)
    if (visible !== undefined) return contentOf(visible, false)
    const draft = unpublished.get(id)
    if (!isHeld(id, holdings)) return 'leave'
    if (isDraft && draft !== undefined && !drafts) return 'leave'
    return draft !== undefined && drafts ? contentOf(draft, true) : undefined
  }

  const compared = [...site.pages].flatMap(([path, reading]): FoundPage[] => {
    const {id, draft} = reading.page
    const wanted = wantedFor(id, draft)
    const shown = pageContent(reading, assetId)
    if (wanted === 'leave' || shown === undefined) return []
    const fields = wanted === undefined ? {} : fieldsOf(wanted, names.wanted)
    const withoutWords = wanted !== undefined && leavesWords(wanted.document)
    const differs =
      wanted === undefined
        ? []
        : differing(fields, fieldsOf(withStandIns(shown, reading, wanted), shownName, withoutWords))
    const hasDate = reading.page.frontMatter.ownKeys.includes('date')
    const open = differs.filter((name) => name !== 'date' || hasDate || fields.date !== undefined)
    const document = wanted?.document ?? unpublished.get(id) ?? earlier.get(id)
    const digests = knownDigests(id, document, holdings)
    return [
      {
        path,
        id,
        reading,
        wanted,
        differing: open,
        digests,
        isKnown: digests.includes(reading.file.digest),
      },
    ]
  })

  const strange = [...site.pages].flatMap(([path, {page}]) =>
    isHeld(page.id, holdings) ? [] : [{id: page.id, path}],
  )

  const added: AddedPage[] = []
  const lost: LostPage[] = []
  for (const one of homeless) {
    const {id, path, document} = one
    const content = contentOf(document, document._id !== id)
    if (isNew(one)) added.push({content, ...defined({path})})
    else if (path !== undefined)
      lost.push({id, path, content, isExported: pathOf(document) === undefined})
  }
  const [pages = [], alike = []] = [true, false].map((isOpen) =>
    compared.filter(
      ({wanted, differing: open}) => (wanted === undefined || open.length > 0) === isOpen,
    ),
  )
  return {pages, alike, added, strange, lost}
}
