import type {JsonDocument} from '../../fromMarkdown/dataset/json.ts'
import type {NameOf} from '../compare/fields.ts'
import type {Holdings} from '../dataset/holdings.ts'
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

/**
 * What references are called. A page is its id; a person, an organisation or a project without a page
 * is its name, in the dataset and on the site alike, so that two that have one name are one.
 */
export function namesIn(
  holdings: Holdings,
  pageIds: ReadonlySet<string>,
): {readonly wanted: NameOf; readonly shown: (site: SiteReading) => NameOf} {
  const find = findIn(holdings)
  return {
    wanted: (id) => (pageIds.has(id) ? id : normal(named(find(id)) ?? id)),
    shown: (site) => (id) =>
      pageIds.has(id) ? id : normal(named(site.documents.get(id)) ?? named(find(id)) ?? id),
  }
}
