import {close, createIndex} from 'pagefind'
import {z} from 'zod'

/** A page as visitors find it. */
export interface SearchedPage {
  /** From the site's own root, encoded. */
  readonly path: string
  readonly html: string
}

/** A file of the search index. */
export interface SearchFile {
  /** Relative to the site's folder: `pagefind/pagefind.js`. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** The pages cannot be made searchable; the message has Pagefind's own words. */
class SearchError extends Error {
  override readonly name = 'SearchError'
}

/** What asks the index; Pagefind's own boxes to type in are not for a site with one of its own. */
const isNeeded = (path: string): boolean =>
  !/(?:-ui|-highlight|component)\b.*\.(?:js|css)$/.test(path)

const entryShape = z.looseObject({languages: z.record(z.string(), z.unknown())})

/** The same bytes of the same pages: Pagefind writes the languages in an order of chance. */
const ordered = (path: string, bytes: Uint8Array): Uint8Array => {
  if (path !== 'pagefind-entry.json') return bytes
  const entry = entryShape.parse(JSON.parse(new TextDecoder().decode(bytes)))
  const languages = Object.fromEntries(Object.entries(entry.languages).toSorted())
  return new TextEncoder().encode(JSON.stringify({...entry, languages}))
}

const failed = (errors: readonly string[]): never => {
  throw new SearchError(`The pages cannot be made searchable: ${errors.join('; ')}`)
}

/** Makes the index in which browsers search, a small part of it at a time. https://pagefind.app */
export async function searchIndex(
  pages: AsyncIterable<SearchedPage>,
): Promise<readonly SearchFile[]> {
  try {
    const {index, errors} = await createIndex({rootSelector: 'main'})
    if (index === undefined) return failed(errors)
    for await (const {path, html} of pages) {
      const added = await index.addHTMLFile({url: path, content: html})
      if (added.errors.length > 0) failed(added.errors)
    }
    const made = await index.getFiles()
    if (made.errors.length > 0) failed(made.errors)
    return made.files
      .map(({path, content}) => ({path: `pagefind/${path}`, bytes: ordered(path, content)}))
      .filter(({path}) => isNeeded(path))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  } finally {
    await close()
  }
}
