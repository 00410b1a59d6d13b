import {z} from 'zod'

import {openSpillFile} from '../read/spillFile.ts'
import {type KeptFile, type KeptHead, openKeptFile, writeKeptFile} from './keptFile.ts'

/** Of larger sites nothing is kept: it takes a kilobyte or two a page. */
const mostPages = 100_000

/** What has to be as it was for what was kept to hold. */
export interface KeptFor {
  /** Of the dataset, behind the import that kept it. */
  readonly state: string
  /** Of the site, but for its pages. */
  readonly site: string
}

/** What is kept of a page. */
export interface Kept {
  /** Of the page's file. */
  readonly digest: string
  readonly documents: readonly string[]
  readonly codes: Readonly<Record<string, number>>
}

/** What one import keeps of pages for the next, in a file beside the dataset: it can go at any time. */
export interface KeptPages<Page extends Kept> {
  readonly known: (path: string, digest: string) => Page | undefined
  readonly isLinkedAs: (print: string) => boolean
  readonly keep: (path: string, page: Page) => void
  readonly skip: (path: string) => void
  /** Takes what was kept for lost. */
  readonly forget: () => void
  /** Ids of the documents of pages that were skipped. */
  readonly skippedDocuments: () => readonly string[]
  /** What there was to say of them. */
  readonly skippedCodes: () => Readonly<Record<string, number>>
  readonly save: (key: KeptFor) => void
  /** Lets go of what is open; also where nothing was saved. */
  readonly [Symbol.dispose]: () => void
}

const objectShape = z.looseObject({})
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Nothing of a file that does not hold. */
const heldIn = (file: string, {state, site}: KeptFor): KeptFile | undefined => {
  const found = openKeptFile(file)
  if (found?.head.state === state && found.head.site === site) return found
  found?.close()
  return undefined
}

/**
 * Opens what the last import kept, if it holds. Memory holds where in a file each page stands.
 * @param file none where nothing is to be kept
 */
export function openKeptPages<Page extends Kept>(
  file: string | undefined,
  key: KeptFor | undefined,
  pages: number,
): KeptPages<Page> {
  const kept = file === undefined || pages > mostPages ? undefined : file
  const shape = z.custom<Page>((value) => objectShape.safeParse(value).success)
  const found = kept === undefined || key === undefined ? undefined : heldIn(kept, key)
  let before = found
  let print = ''
  const spill = openSpillFile()
  /** Of pages that are kept now; none for those of which there is what there was. */
  const places = new Map<string, readonly [start: number, length: number] | undefined>()
  const documents: string[] = []
  const codes: Record<string, number> = {}

  const bytesOf = (path: string): Uint8Array => {
    const place = places.get(path)
    return (place === undefined ? found?.read(path) : spill.read(...place)) ?? new Uint8Array()
  }
  const pageIn = (path: string): Page | undefined =>
    before?.lengthOf(path) === undefined
      ? undefined
      : shape.parse(JSON.parse(decoder.decode(before.read(path))))
  const close = (): void => {
    spill[Symbol.dispose]()
    found?.close()
  }
  return {
    known: (path, digest) => {
      const page = pageIn(path)
      return page?.digest === digest ? page : undefined
    },
    isLinkedAs: (now) => {
      print = now
      return before?.head.print === now
    },
    keep: (path, page) => {
      if (kept === undefined) return
      const bytes = encoder.encode(JSON.stringify(page))
      places.set(path, [spill.append(bytes), bytes.length])
    },
    skip: (path) => {
      const page = pageIn(path)
      if (page === undefined) return
      places.set(path, undefined)
      documents.push(...page.documents)
      for (const [code, number] of Object.entries(page.codes)) {
        codes[code] = (codes[code] ?? 0) + number
      }
    },
    forget: () => {
      before = undefined
    },
    skippedDocuments: () => documents,
    skippedCodes: () => codes,
    save: ({state, site}) => {
      if (kept === undefined) return
      const head: KeptHead = {state, site, print}
      const lengths = [...places].map(
        ([path, place]) => [path, place?.[1] ?? found?.lengthOf(path) ?? 0] as const,
      )
      writeKeptFile(kept, head, lengths, bytesOf, close)
    },
    [Symbol.dispose]: close,
  }
}
