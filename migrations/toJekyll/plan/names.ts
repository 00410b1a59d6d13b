import type {ContentDocument} from '../../../content/documents/documents.ts'
import {withAssets} from '../../fromMarkdown/dataset/assetReferences.ts'
import {type JsonDocument, toJson} from '../../fromMarkdown/dataset/json.ts'
import type {Follow} from '../compare/follow.ts'
import type {Holdings} from '../dataset/holdings.ts'
import type {AssetId} from '../reading/pageContent.ts'
import type {SiteReading} from '../reading/siteReader.ts'

const named = (document: object | undefined): string | undefined => {
  if (document === undefined) return undefined
  if ('name' in document && typeof document.name === 'string') return document.name
  return 'title' in document && typeof document.title === 'string' ? document.title : undefined
}

const normal = (name: string): string => name.normalize('NFC').trim().toLowerCase()

/** How references are followed on either side. */
export interface Names {
  readonly wanted: Follow
  readonly shown: (site: SiteReading) => Follow
}

const isNamed = ({_type}: ContentDocument): boolean =>
  _type === 'person' || _type === 'organisation'

/**
 * People and organisations with pages of their own: no export writes these, and others name them as they
 * do, whatever they are called in the dataset.
 */
const withOwnPages = (site: SiteReading): ReadonlyMap<string, ContentDocument> =>
  new Map(
    [...site.documents].filter(
      ([, document]) =>
        isNamed(document) && 'source' in document && document.source?.line === undefined,
    ),
  )

/**
 * What references are called. Whatever has a page is its id; a person, an organisation or a project
 * without one is its name, in the dataset and on the site alike, so that two that have one name are one.
 * @param site as it is
 * @param added documents that are to get pages
 */
export function namesIn(
  {published, drafts}: Holdings,
  site: SiteReading,
  assetId: AssetId,
  added: Iterable<string> = [],
): Names {
  const own = new Map([...withOwnPages(site)].map(([id, document]) => [id, toJson(document)]))
  const pages = [...site.pages.values()].map(({page}) => page.id)
  const pageIds = new Set([...pages, ...added, ...own.keys()])
  const find = (id: string): JsonDocument | undefined =>
    own.get(id) ?? published.get(id) ?? drafts.get(id)
  return {
    wanted: {find, nameOf: (id) => (pageIds.has(id) ? id : normal(named(find(id)) ?? id))},
    shown: (now) => {
      const known = new Map<string, JsonDocument>()
      const read = (id: string): JsonDocument | undefined => {
        const document = now.documents.get(id)
        if (document === undefined || known.has(id)) return known.get(id)
        const json = withAssets(toJson(document), assetId)
        known.set(id, json)
        return json
      }
      return {
        find: read,
        nameOf: (id) => (pageIds.has(id) ? id : normal(named(read(id)) ?? named(find(id)) ?? id)),
      }
    },
  }
}
