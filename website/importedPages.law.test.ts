import {describe, expect, test} from 'vitest'

import {targetsOf} from '../migrations/fromMarkdown/convert/contents/headingsOf.ts'
import {parsers} from '../migrations/fromMarkdown/parse/parseMarkdown.ts'
import {corpus} from '../test/corpus.ts'
import {contentOf, exampleSite, imported, pagesOf} from './testing/importedPages.ts'
import {type SeenPage, readPage, seenByKramdown, seenByReader} from './testing/seenPages.ts'
import {imagesIn, linksIn, shownPage, wordsIn} from './testing/shownPage.tsx'

const seenOn = (folder: string): ((path: string) => SeenPage) =>
  folder === corpus ? seenByKramdown(corpus) : seenByReader(folder)

const headings = 'h1, h2, h3, h4, h5, h6'

const hrefs = (links: SeenPage['links']): readonly string[] =>
  links.map(({href}) => href).toSorted()

const sources = (images: SeenPage['images']): readonly string[] =>
  images.map(({src}) => src).toSorted()

/** What keeps words apart is layout: a programme may stand in a list or in lines with dashes. */
const bare = (words: readonly string[]): readonly string[] =>
  words
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '')

/** Those of `words` that do not follow in `page`, in order. */
const missing = (words: readonly string[], page: readonly string[]): readonly string[] => {
  let from = 0
  return words.filter((word) => {
    const index = page.indexOf(word, from)
    if (index !== -1) from = index + 1
    return index === -1
  })
}

interface Compared {
  readonly path: string
  /** The whole page, with the image on top of it. */
  readonly page: Element
  readonly body: Element | null
  readonly seen: SeenPage
}

/** The ids that Jekyll gives the headings of a page, but for those that they give themselves. */
const idsIn = (folder: string, path: string): readonly string[] => {
  const {body} = readPage(folder, path)
  return targetsOf(parsers.kramdown(body))
    .filter(({heading}) => heading.attributes?.['id'] === undefined)
    .map(({id}) => id)
}

const compared = async (folder: string, exact: boolean): Promise<readonly Compared[]> => {
  const documents = await imported(folder, exact)
  return pagesOf(documents).map((document) => {
    const path = document.source?.path ?? ''
    const page = shownPage(contentOf(document, documents), {urlOf: () => undefined})
    return {path, page: page.body, body: page.querySelector('.body'), seen: seenOn(folder)(path)}
  })
}

describe.each([
  ['the example site', exampleSite],
  ['a real site', corpus],
])('the pages of %s', (_name, folder) => {
  describe.skipIf(folder === undefined)('as the website shows them', {timeout: 60_000}, () => {
    test.each([
      ['as they are', true],
      ['with programmes and projects lifted out of their texts', false],
    ])('have every word, link and image that Jekyll shows, imported %s', async (_how, exact) => {
      const pages = await compared(folder ?? '', exact)
      expect(pages.length).toBeGreaterThan(10)
      const lost = pages.flatMap(({path, page, body, seen}) =>
        [
          ...missing(bare(seen.words), bare(wordsIn(body))),
          ...missing(hrefs(seen.links), hrefs(linksIn(body))),
          ...missing(sources(seen.images), sources(imagesIn(page))),
        ].map((what) => `${path}: ${what}`),
      )
      expect(lost).toEqual([])
    })

    test('have the ids of headings that Jekyll gives them', async () => {
      for (const {path, body} of await compared(folder ?? '', true)) {
        const ids = [...(body?.querySelectorAll(headings) ?? [])].map(({id}) => id)
        expect({path, ids}).toEqual({path, ids: idsIn(folder ?? '', path)})
      }
    })
  })
})

describe.skipIf(corpus === undefined)('the pages of a real site', {timeout: 60_000}, () => {
  test('imported as they are, have the words, links and images that kramdown shows and no others', async () => {
    for (const {path, body, seen} of await compared(corpus ?? '', true)) {
      const shown = {words: wordsIn(body), links: linksIn(body), images: imagesIn(body)}
      expect({path, ...shown}).toEqual({path, ...seen})
    }
  })
})
