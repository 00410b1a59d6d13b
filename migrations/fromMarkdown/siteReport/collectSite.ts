import type {ContentDocument} from '../../../content/documents/documents.ts'
import type {Verdict} from '../../../content/documents/review.ts'
import {type JsonDocument, toJson} from '../dataset/json.ts'
import type {Message} from '../messages/message.ts'
import {describeItem} from '../plan/describe/describeItem.ts'
import type {ItemConflict, PlanItem} from '../plan/planItem.ts'
import {verdictOf} from '../report/verdicts.ts'
import {figuresIn} from './view/figuresIn.ts'
import {type MarkKind, marksOf} from './view/marks.ts'
import type {PageParts} from './view/pageTree.ts'
import type {Pictures} from './view/showBody.ts'
import {documentName, type Others, showDocument, typeNames} from './view/showDocument.ts'
import {shownAsContent} from './view/shownAsContent.ts'

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

/** What a plan makes of a document: what is published, else its draft; none where it stays as it is. */
const resultOf = ({writes}: PlanItem): ContentDocument | undefined => {
  const after = writes.flatMap((write) => write.after ?? [])
  const shown = after.find(({_id}) => publishedId(_id) === _id) ?? after[0]
  return shown === undefined ? undefined : shownAsContent(shown)
}

const add = <Thing>(map: Map<string, Thing[]>, key: string, thing: Thing): void => {
  const things = map.get(key)
  if (things === undefined) map.set(key, [thing])
  else things.push(thing)
}

/** What a report may ask for beside the plan. */
export interface Sources {
  /** Of a page's file; none where it cannot be read. */
  readonly textOf: (path: string) => Promise<string | undefined>
  /** A small image of a file that a figure names, as a `data:` address; none where there is none. */
  readonly pictureOf?: (original: string) => Promise<string | undefined>
  /** Documents as the dataset holds them, by ids without `drafts.`: what editors see. */
  readonly heldOf?: (ids: readonly string[]) => Promise<ReadonlyMap<string, JsonDocument>>
  /** IANA name */
  readonly siteZone: string
}

/**
 * Gathers what a plan says of a site, page by page.
 * @param paths of the site's pages
 */
export function collectSite(
  paths: readonly string[],
  {textOf, pictureOf, heldOf, siteZone}: Sources,
): SiteCollector {
  const isPage = new Set(paths)
  const messages = new Map<string, Message[]>()
  const documents = new Map<string, ContentDocument[]>()
  const conflicts = new Map<string, ItemConflict[]>()
  const changes = new Map<string, string[]>()
  const names = new Map<string, string>()
  const sessions = new Map<string, ContentDocument[]>()
  const results = new Map<string, ContentDocument>()

  const others: Omit<Others, 'pictures'> = {
    nameOf: (id) => {
      const result = results.get(id)
      return result === undefined ? (names.get(id) ?? id) : documentName(result)
    },
    sessionsOf: (id) => sessions.get(id) ?? [],
    siteZone,
  }

  /** Documents as visitors will see them, once the plan is carried out. */
  const resultsOf = async (
    own: readonly ContentDocument[],
  ): Promise<readonly ContentDocument[]> => {
    const unchanged = own.map(({_id}) => publishedId(_id)).filter((id) => !results.has(id))
    const held = (await heldOf?.(unchanged)) ?? new Map<string, JsonDocument>()
    return own.map((document) => {
      const id = publishedId(document._id)
      const there = held.get(id)
      return results.get(id) ?? (there && shownAsContent(there)) ?? document
    })
  }

  const picturesIn = async (own: readonly ContentDocument[]): Promise<Pictures> => {
    const named = new Set(own.flatMap((document) => figuresIn(toJson(document))))
    const pictures = new Map<string, string>()
    for (const original of named) {
      const picture = await pictureOf?.(original)
      if (picture !== undefined) pictures.set(original, picture)
    }
    return pictures
  }

  const partsOf = async (
    path: string,
    own: readonly ContentDocument[],
    text: string | undefined,
  ): Promise<PageParts> => {
    const shown = await resultsOf(own.filter(isOnPage))
    const pictures = await picturesIn(shown)
    return {
      text,
      marks: marksOf(messages.get(path) ?? [], conflicts.get(path) ?? [], text ?? '', siteZone),
      changes: changes.get(path) ?? [],
      documents: shown.map((document) => showDocument(document, {...others, pictures})),
    }
  }

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
      const result = resultOf(item)
      if (result !== undefined) results.set(item.id, result)
      for (const conflict of item.conflicts) add(conflicts, item.path, conflict)
      for (const line of linesOf(item, siteZone)) add(changes, item.path, line)
    },
    pages: () => {
      const rest = [...messages.keys(), ...changes.keys()].filter((path) => !isPage.has(path))
      return [...paths, ...new Set(rest)].map(reported)
    },
  }
}
