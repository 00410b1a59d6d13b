import type {InterpretedPage} from '../interpret/interpretedPage.ts'
import type {SiteFile} from '../parse/jekyllSite.ts'

/** Keeps interpreted pages from the first pass for the second, if it can. */
export interface PageShelf {
  readonly put: (page: InterpretedPage, file: SiteFile) => void
  /** Each page once; `undefined` where it was not kept. */
  readonly take: (path: string) => InterpretedPage | undefined
}

/** A shelf in memory holds a site of so many pages, with so much text (UTF-16 code units), or nothing. */
const mostPages = 1500
const mostText = 5_000_000
/** What a page without text takes, as if it were text. */
const emptyPage = 1000

/** Keeps the pages of a small site as they are. @param pages how many the site has */
export function shelfInMemory(pages: number): PageShelf {
  const kept = new Map<string, InterpretedPage>()
  let text = 0
  return {
    put: (page, file) => {
      if (pages > mostPages || text > mostText) return
      text += emptyPage + file.text.length
      if (text > mostText) kept.clear()
      else kept.set(file.path, page)
    },
    take: (path) => {
      const page = kept.get(path)
      kept.delete(path)
      return page
    },
  }
}
