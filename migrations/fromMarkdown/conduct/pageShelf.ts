import type {InterpretedPage} from '../interpret/interpretedPage.ts'
import type {SiteFile} from '../parse/jekyllSite.ts'

/** Keeps interpreted pages from the first pass for the second, if it can. */
export interface PageShelf {
  readonly put: (page: InterpretedPage, file: SiteFile) => void
  /** Each page once; `undefined` where it was not kept. */
  readonly take: (path: string) => InterpretedPage | undefined
}

const nothing: PageShelf = {put: () => undefined, take: () => undefined}

export interface ShelfRoom {
  /** How many pages it holds. */
  readonly pages: number
  /** With how much text, in UTF-16 code units. */
  readonly text: number
}

/**
 * Keeps pages as they are while there is room.
 * @param rest takes the others
 */
export function shelfInMemory(room: ShelfRoom, rest = nothing): PageShelf {
  const kept = new Map<string, InterpretedPage>()
  let {pages, text} = room
  return {
    put: (page, file) => {
      if (pages < 1 || text < file.text.length) {
        rest.put(page, file)
        return
      }
      pages -= 1
      text -= file.text.length
      kept.set(file.path, page)
    },
    take: (path) => {
      const page = kept.get(path)
      kept.delete(path)
      return page ?? rest.take(path)
    },
  }
}
