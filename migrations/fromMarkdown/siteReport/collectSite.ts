import type {ContentDocument} from '../../../content/documents/documents.ts'
import type {Verdict} from '../../../content/documents/review.ts'
import type {Message} from '../messages/message.ts'
import {describeItem} from '../plan/describe/describeItem.ts'
import type {ItemConflict, PlanItem} from '../plan/planItem.ts'
import {verdictOf} from '../report/verdicts.ts'
import {type MarkKind, marksOf} from './view/marks.ts'
import type {PageParts} from './view/pageTree.ts'
import {documentName, type Others, showDocument, typeNames} from './view/showDocument.ts'

/** What a plan finds, as it comes. */
export interface SiteCollector {
  readonly message: (message: Message) => void
  readonly document: (document: ContentDocument) => void
  readonly item: (item: PlanItem) => void
  /** Each page, by its path, and what belongs to no page last. */
  readonly pages: () => readonly ReportedPage[]
}

/** A page of the site, as a report tells of it. */
export interface ReportedPage {
  readonly path: string
  readonly title: string
  readonly verdict: Verdict
  /** Whether an import writes anything of it. */
  readonly isChanged: boolean
  /** Of each thing that there is to know about it. */
  readonly kinds: readonly MarkKind[]
  /** Reads its file and shows what becomes of it. */
  readonly parts: () => Promise<PageParts>
}

const pathOf = (document: ContentDocument): string =>
  ('source' in document ? document.source?.path : undefined) ?? document._id

/** What is made of a whole file comes before what was found in it. */
const isWhole = (document: ContentDocument): boolean =>
  'source' in document && document.source !== undefined && document.source.line === undefined

const publishedId = (id: string): string => id.replace(/^drafts\./u, '')

/** People and translations are found in many pages. */
const isOnPage = ({_type}: ContentDocument): boolean => _type !== 'translation.metadata'

/** What an import does to a document; of a new one, all of it is shown anyway. */
const linesOf = (item: PlanItem, siteZone: string): readonly string[] => {
  const {verdict, type, title} = item
  if (verdict !== 'create') return describeItem(item, siteZone)
  const kind = Object.entries(typeNames).find(([name]) => name === type)?.[1] ?? type
  return [`New: ${kind} “${title}”`]
}

const add = <Thing>(map: Map<string, Thing[]>, key: string, thing: Thing): void => {
  const things = map.get(key)
  if (things === undefined) map.set(key, [thing])
  else things.push(thing)
}

/**
 * Gathers what a plan says of a site, page by page.
 * @param paths of the site's pages
 * @param textOf a page's file; none where it cannot be read
 * @param siteZone IANA name
 */
export function collectSite(
  paths: readonly string[],
  textOf: (path: string) => Promise<string | undefined>,
  siteZone: string,
): SiteCollector {
  const isPage = new Set(paths)
  const messages = new Map<string, Message[]>()
  const documents = new Map<string, ContentDocument[]>()
  const conflicts = new Map<string, ItemConflict[]>()
  const changes = new Map<string, string[]>()
  const names = new Map<string, string>()
  const sessions = new Map<string, ContentDocument[]>()

  const others: Others = {
    nameOf: (id) => names.get(id) ?? id,
    sessionsOf: (id) => sessions.get(id) ?? [],
    siteZone,
  }

  const partsOf = (path: string, own: readonly ContentDocument[], text: string | undefined) => ({
    text,
    marks: marksOf(messages.get(path) ?? [], conflicts.get(path) ?? [], text ?? '', siteZone),
    changes: changes.get(path) ?? [],
    documents: own.filter(isOnPage).map((document) => showDocument(document, others)),
  })

  const reported = (path: string): ReportedPage => {
    const own = (documents.get(path) ?? []).toSorted(
      (a, b) => Number(isWhole(b)) - Number(isWhole(a)),
    )
    const said = messages.get(path) ?? []
    const [first] = own
    return {
      path,
      title: first === undefined ? '' : documentName(first),
      verdict: verdictOf(own.length > 0 || !isPage.has(path), said),
      isChanged: changes.has(path),
      kinds: marksOf(said, conflicts.get(path) ?? [], '', siteZone).map(({kind}) => kind),
      parts: async () => partsOf(path, own, isPage.has(path) ? await textOf(path) : undefined),
    }
  }

  return {
    message: (message) => add(messages, message.path, message),
    document: (document) => {
      add(documents, pathOf(document), document)
      names.set(publishedId(document._id), documentName(document))
      if (document._type === 'session') add(sessions, document.event._ref, document)
    },
    item: (item) => {
      for (const conflict of item.conflicts) add(conflicts, item.path, conflict)
      for (const line of linesOf(item, siteZone)) add(changes, item.path, line)
    },
    pages: () => {
      const rest = [...messages.keys(), ...changes.keys()].filter((path) => !isPage.has(path))
      return [...paths, ...new Set(rest)].map(reported)
    },
  }
}
