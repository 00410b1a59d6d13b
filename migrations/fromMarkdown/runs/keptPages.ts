import {hash} from 'node:crypto'
import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'

import {z} from 'zod'

/** Of larger sites nothing is kept: an import has all of it in memory. */
const mostPages = 20_000

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
}

const headShape = z.object({state: z.string(), site: z.string(), print: z.string()})
const objectShape = z.looseObject({})

interface Stored {
  readonly head: z.infer<typeof headShape>
  /** As JSON, by path. */
  readonly pages: ReadonlyMap<string, string>
}

/** Nothing of a file that is not there, or that is not as it was written. */
const stored = (file: string): Stored | undefined => {
  try {
    const text = readFileSync(file, 'utf8')
    const end = text.indexOf('\n')
    const body = text.slice(end + 1)
    if (hash('sha256', body, 'hex') !== text.slice(0, end)) return undefined
    const [head = '', ...lines] = body.split('\n')
    return {
      head: headShape.parse(JSON.parse(head)),
      pages: new Map(
        lines.map((line) => {
          const tab = line.indexOf('\t')
          return [line.slice(0, tab), line.slice(tab + 1)]
        }),
      ),
    }
  } catch {
    return undefined
  }
}

/**
 * Opens what the last import kept, if it holds.
 * @param file none where nothing is to be kept
 */
export function openKeptPages<Page extends Kept>(
  file: string | undefined,
  key: KeptFor | undefined,
  pages: number,
): KeptPages<Page> {
  const isKept = file !== undefined && pages <= mostPages
  const found = isKept && key !== undefined ? stored(file) : undefined
  const holds = found?.head.state === key?.state && found?.head.site === key?.site
  const shape = z.custom<Page>((value) => objectShape.safeParse(value).success)
  let before = holds ? found : undefined
  let print = ''
  const lines = new Map<string, string>()
  const skipped: string[] = []

  const pageOf = (line: string): Page => shape.parse(JSON.parse(line))
  const skippedPages = function* (): Generator<Page> {
    for (const path of skipped) yield pageOf(lines.get(path) ?? '{}')
  }
  return {
    known: (path, digest) => {
      const line = before?.pages.get(path)
      if (line === undefined) return undefined
      const page = pageOf(line)
      return page.digest === digest ? page : undefined
    },
    isLinkedAs: (now) => {
      print = now
      return before?.head.print === now
    },
    keep: (path, page) => {
      if (isKept) lines.set(path, JSON.stringify(page))
    },
    skip: (path) => {
      lines.set(path, before?.pages.get(path) ?? '')
      skipped.push(path)
    },
    forget: () => {
      before = undefined
    },
    skippedDocuments: () => [...skippedPages()].flatMap(({documents}) => documents),
    skippedCodes: () => {
      const sums: Record<string, number> = {}
      for (const {codes} of skippedPages()) {
        for (const [code, number] of Object.entries(codes)) sums[code] = (sums[code] ?? 0) + number
      }
      return sums
    },
    save: (now) => {
      if (!isKept) return
      const body = [
        JSON.stringify({...now, print}),
        ...[...lines].map(([path, line]) => `${path}\t${line}`),
      ].join('\n')
      try {
        mkdirSync(dirname(file), {recursive: true})
        const unfinished = `${file}.${process.pid}`
        writeFileSync(unfinished, `${hash('sha256', body, 'hex')}\n${body}`)
        renameSync(unfinished, file)
      } catch {
        // The next import converts all pages again.
        rmSync(file, {force: true})
      }
    },
  }
}
