import type {ApplyCounts} from '../apply/counts.ts'
import {countsText} from './countsText.ts'

/** How far an import is. */
export interface ApplyProgress {
  readonly counts: ApplyCounts
  /** Of the files that were uploaded. */
  readonly bytes: number
  /** The page that the last document was made of. */
  readonly path: string
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`

/** Too little was done to tell from. */
const fewestSeconds = 2

const duration = (seconds: number): string => {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`
}

const documentsIn = ({
  uploaded: _uploaded,
  moved: _moved,
  removed: _removed,
  ...rest
}: ApplyCounts) => Object.values(rest).reduce((sum, number) => sum + number, 0)

/** Says how many of the pages were read, of which all are before the first document is written. */
export function readingProgress(pages: number, show: (text: string) => void): () => void {
  let read = 0
  return () => {
    read += 1
    if (read <= pages) show(`${read} of ${pages} pages read`)
  }
}

/**
 * Says how far an import is, how fast it goes and how long it will take: from how many of the pages
 * are behind the one that it is at.
 * @param pages in the order in which they come
 * @param now milliseconds
 */
export function importProgress(
  pages: readonly string[],
  now: () => number,
): (progress: ApplyProgress) => string {
  const places = new Map(pages.map((path, index) => [path, index + 1]))
  let first: {readonly ms: number; readonly documents: number; readonly pages: number} | undefined
  let done = 0
  return ({counts, bytes, path}) => {
    const documents = documentsIn(counts)
    done = Math.max(done, places.get(path) ?? 0)
    // All pages are read before the first document is written.
    first ??= {ms: now(), documents, pages: done}
    const seconds = (now() - first.ms) / 1000
    const said = [countsText(counts, 'done')]
    if (bytes > 0) said.push(megabytes(bytes))
    if (seconds >= fewestSeconds) {
      said.push(`${Math.round((documents - first.documents) / seconds)} documents a second`)
      const left = (seconds / (done - first.pages)) * (pages.length - done)
      if (left > 0 && Number.isFinite(left)) said.push(`about ${duration(left)} left`)
    }
    return said.join(', ')
  }
}
