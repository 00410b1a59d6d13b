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

/** A document of the dataset as visitors get it, else its draft. */
export function findIn({published, drafts}: Holdings): (id: string) => JsonDocument | undefined {
  return (id) => published.get(id) ?? drafts.get(id)
}

/** How references are followed on either side. */
export interface Names {
  readonly wanted: Follow
  readonly shown: (site: SiteReading) => Follow
}

/**
 * What references are called. A page is its id; a person, an organisation or a project without a page
 * is its name, in the dataset and on the site alike, so that two that have one name are one.
 */
export function namesIn(holdings: Holdings, pageIds: ReadonlySet<string>, assetId: AssetId): Names {
  const find = findIn(holdings)
  return {
    wanted: {find, nameOf: (id) => (pageIds.has(id) ? id : normal(named(find(id)) ?? id))},
    shown: (site) => {
      const known = new Map<string, JsonDocument>()
      const read = (id: string): JsonDocument | undefined => {
        const document = site.documents.get(id)
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
