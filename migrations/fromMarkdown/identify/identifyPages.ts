import {commonLines} from './fingerprint.ts'

/** A page as an import or an export knew it. */
export interface KnownPage {
  /** The id of its document, without `drafts.`. */
  readonly document: string
  readonly path: string
  /** Of the file's bytes; `undefined` where nobody wrote it down. */
  readonly file: string | undefined
}

/** A file of the site. */
export interface SitePage {
  readonly path: string
  readonly file: string
}

/** The lines of files, short; empty where they are not known. */
export interface Prints {
  readonly known: (document: string) => string
  readonly now: (path: string) => string
}

/** Of their lines two versions of a page have so many in common, at least, as for `git`. */
const enoughInCommon = 0.5
/** A page that was rewritten mostly keeps its name. */
const sameName = 0.3

/** Drafts become posts when they are published. */
const folderOf = (path: string): string =>
  (path.split('/', 1)[0] ?? '').replace(/^_drafts$/u, '_posts')

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Which pages are not given to a document yet, and which documents have none. */
const openLists = (known: readonly KnownPage[], pages: readonly SitePage[]) => {
  const found = new Map<string, string>()
  const given = new Set<string>()
  return {
    found,
    take: ({document}: KnownPage, {path}: SitePage): void => {
      if (given.has(document) || found.has(path)) return
      given.add(document)
      found.set(path, document)
    },
    lost: (): readonly KnownPage[] => known.filter(({document}) => !given.has(document)),
    left: (): readonly SitePage[] => pages.filter(({path}) => !found.has(path)),
  }
}

type Open = ReturnType<typeof openLists>

const takeSame = (open: Open, keyOf: (page: KnownPage | SitePage) => string): void => {
  const left = Map.groupBy(open.left(), keyOf)
  for (const known of open.lost()) {
    if (known.file === undefined) continue
    const page = left.get(keyOf(known))?.find(({path}) => !open.found.has(path))
    if (page !== undefined) open.take(known, page)
  }
}

/** Pages that were changed where they are. */
const takeEdited = (open: Open, prints: Prints): void => {
  const left = new Map(open.left().map((page) => [page.path, page]))
  for (const known of open.lost()) {
    const page = left.get(known.path)
    if (page === undefined) continue
    const common = commonLines(prints.known(known.document), prints.now(page.path))
    if (common >= enoughInCommon) open.take(known, page)
  }
}

/** What is left goes by what files have in common, and by their names. */
const takeAlike = (open: Open, prints: Prints): void => {
  const left = open.left()
  const candidates = open.lost().flatMap((known) =>
    left.flatMap((page) => {
      if (folderOf(known.path) !== folderOf(page.path)) return []
      const common = commonLines(prints.known(known.document), prints.now(page.path))
      const isNamed = known.path === page.path
      return isNamed || common >= enoughInCommon
        ? [{known, page, likeness: common + (isNamed ? sameName : 0)}]
        : []
    }),
  )
  const sorted = candidates.toSorted(
    (a, b) =>
      b.likeness - a.likeness ||
      inOrder(a.known.path, b.known.path) ||
      inOrder(a.page.path, b.page.path),
  )
  for (const {known, page} of sorted) open.take(known, page)
}

/** Whether the names of files alone say what is left. */
const isPlain = (open: Open): boolean => {
  const left = open.left()
  const paths = new Set(open.lost().map(({path}) => path))
  return left.length < 2 && left.every(({path}) => paths.has(path))
}

/**
 * Which document each page is: the same bytes at the same place, then the same bytes elsewhere, then
 * what was changed where it is, then what has most lines in common. A file that only has the name
 * that another one had is none of its.
 * @param printsOf read only where bytes do not say it all
 * @returns ids of documents by path; none for pages that are new
 */
export async function identifyPages(
  known: readonly KnownPage[],
  pages: readonly SitePage[],
  printsOf: (lost: readonly KnownPage[], left: readonly SitePage[]) => Promise<Prints>,
): Promise<ReadonlyMap<string, string>> {
  const open = openLists(
    known.toSorted((a, b) => inOrder(a.path, b.path)),
    pages,
  )
  takeSame(open, ({path, file}) => `${file} ${path}`)
  takeSame(open, ({path, file}) => `${file} ${folderOf(path)}`)
  const [lost, left] = [open.lost(), open.left()]
  if (lost.length === 0 || left.length === 0) return open.found
  const prints = isPlain(open) ? {known: () => '', now: () => ''} : await printsOf(lost, left)
  takeEdited(open, prints)
  takeAlike(open, prints)
  return open.found
}
