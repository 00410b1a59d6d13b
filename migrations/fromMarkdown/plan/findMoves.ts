import {commonLines} from './fingerprint.ts'

/** A page of the last import whose file is there no more. */
export interface LostPage {
  /** The id of its document. */
  readonly document: string
  readonly path: string
  /** Of the file's bytes. */
  readonly file: string
  /** Of its text. */
  readonly print: string
}

/** A file that the last import did not know. */
export interface FoundPage {
  readonly path: string
  readonly file: string
  /** Of its text. */
  readonly print: string
}

/** A page whose file was renamed. */
export interface Move {
  readonly document: string
  readonly from: string
  readonly to: string
}

/** Of their lines two versions of a page have so many in common, at least, as for `git`. */
const enoughInCommon = 0.5

/** Drafts become posts when they are published. */
const folderOf = (path: string): string =>
  (path.split('/', 1)[0] ?? '').replace(/^_drafts$/u, '_posts')

const likeness = (lost: LostPage, found: FoundPage): number => {
  if (folderOf(lost.path) !== folderOf(found.path)) return 0
  return lost.file === found.file ? 2 : commonLines(lost.print, found.print)
}

/** Which new files are pages that had another name: the same bytes, or most lines in common. */
export function findMoves(lost: readonly LostPage[], found: readonly FoundPage[]): readonly Move[] {
  const candidates = lost
    .flatMap((from) => found.map((to) => ({from, to, common: likeness(from, to)})))
    .filter(({common}) => common >= enoughInCommon)
    .toSorted(
      (a, b) =>
        b.common - a.common ||
        (a.from.path < b.from.path ? -1 : a.from.path > b.from.path ? 1 : 0) ||
        (a.to.path < b.to.path ? -1 : 1),
    )
  const taken = new Set<string>()
  return candidates.flatMap(({from, to}) => {
    if (taken.has(from.path) || taken.has(to.path)) return []
    taken.add(from.path).add(to.path)
    return [{document: from.document, from: from.path, to: to.path}]
  })
}
