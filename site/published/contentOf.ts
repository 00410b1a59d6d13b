import type {PageContent} from '../../website/documents/pageContent.ts'
import {isPageDocument} from '../../website/documents/pageDocument.ts'
import {type RelatedDocument, relatedIn} from '../../website/documents/relatedDocument.ts'
import {relatedParams} from '../../website/documents/relatedQuery.ts'
import type {Documents, WholeDocument} from './documents.ts'
import type {SiteIndex} from './siteIndex.ts'

const refIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(refIn)
  if (typeof value !== 'object' || value === null || !('_ref' in value)) return []
  return typeof value._ref === 'string' ? [value._ref] : []
}

/** What `relatedQuery` adds to a document: its speakers' names, its event, its organisation's name. */
const completed = (
  document: WholeDocument,
  others: ReadonlyMap<string, WholeDocument>,
): WholeDocument => {
  if (document._type === 'session') {
    const speakerNames = refIn(document['speakers']).map((id) => others.get(id)?.['name'] ?? null)
    return {...document, speakerNames, whole: others.get(refIn(document['event'])[0] ?? '') ?? null}
  }
  if (document._type === 'person') {
    const organisation = others.get(refIn(document['organisation'])[0] ?? '')
    return {...document, organisationName: organisation?.['name'] ?? null}
  }
  return document
}

const alsoNeeded = (document: WholeDocument): readonly string[] => {
  if (document._type === 'session') {
    return [...refIn(document['speakers']), ...refIn(document['event'])]
  }
  return document._type === 'person' ? refIn(document['organisation']) : []
}

/** Documents as the components take them, with what they show of others, in the order of their ids. */
export async function relatedDocuments(
  ids: readonly string[],
  documents: Documents,
): Promise<readonly RelatedDocument[]> {
  const found = await documents.get(ids)
  const others = await documents.get(found.flatMap(alsoNeeded))
  const byId = new Map(others.map((document) => [document._id, document]))
  return relatedIn(found.map((document) => completed(document, byId))).toSorted((a, b) =>
    (a._id ?? '') < (b._id ?? '') ? -1 : 1,
  )
}

/** A page's document with what it shows of others; `undefined` of what is no longer published. */
export async function contentOf(
  id: string,
  {relations}: SiteIndex,
  documents: Documents,
): Promise<PageContent | undefined> {
  const [document] = await documents.get([id])
  if (document === undefined || !isPageDocument(document)) return undefined
  const {references} = relatedParams(document)
  const related = await relatedDocuments([...references, ...relations.belongingTo(id)], documents)
  return {document, related}
}
