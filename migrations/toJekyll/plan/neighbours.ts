import type {PageReading, SiteReading} from '../reading/siteReader.ts'

/** What pages are compared by. */
export interface Kind {
  readonly path: string
  readonly type: string
  readonly language: string
  readonly collection: string
}

const dayOf = ({documents, page}: PageReading): string => {
  const [document] = documents
  if (document === undefined) return page.fileDate ?? ''
  if ('period' in document && document.period?.start !== undefined) return document.period.start
  return 'date' in document ? (document.date ?? '') : (page.fileDate ?? '')
}

const kindOf = ({page, type}: PageReading): Kind => ({
  path: page.path,
  type,
  language: page.language,
  collection: page.collection,
})

const likeness = (one: Kind, other: Kind): number =>
  (one.type === other.type ? 4 : 0) +
  (one.collection === other.collection ? 2 : 0) +
  (one.language === other.language ? 1 : 0)

/** Pages of a kind, the most like it and the latest first. */
export function pagesLike(kind: Kind, site: SiteReading): readonly PageReading[] {
  return [...site.pages.values()]
    .filter(({page}) => page.path !== kind.path && !page.draft)
    .map((page) => ({page, likeness: likeness(kind, kindOf(page)), day: dayOf(page)}))
    .filter((each) => each.likeness >= 2)
    .toSorted((a, b) => b.likeness - a.likeness || (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .map(({page}) => page)
}

/** The pages that a page is most like. */
export function neighboursOf(page: PageReading, site: SiteReading): readonly PageReading[] {
  return pagesLike(kindOf(page), site)
}
