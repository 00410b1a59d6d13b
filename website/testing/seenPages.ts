import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import type {SiteConfig} from '../../migrations/fromMarkdown/parse/jekyllSite.ts'
import {parsers} from '../../migrations/fromMarkdown/parse/parseMarkdown.ts'
import {parsePage} from '../../migrations/fromMarkdown/parse/parsePage.ts'
import {type ShownLink, shownOfTree, wordsOf} from '../../migrations/fromMarkdown/testing/shown.ts'

export interface SeenImage {
  readonly src: string
  readonly alt: string
}

/** What visitors of the old site saw on a page. */
export interface SeenPage {
  readonly words: readonly string[]
  readonly links: readonly ShownLink[]
  readonly images: readonly SeenImage[]
}

interface ReferenceBlock {
  readonly kind: string
  readonly text?: string
  readonly links?: readonly ShownLink[]
  readonly src?: string
  readonly alt?: string
}

/** What kramdown makes of the pages of the real site, by path. */
export function seenByKramdown(corpus: string): (path: string) => SeenPage {
  const {files} = JSON.parse(readFileSync(join(corpus, 'reference.json'), 'utf8'))
  const blocksOf = (path: string): readonly ReferenceBlock[] => files[path].blocks
  return (path) => ({
    words: blocksOf(path).flatMap(({text = ''}) => wordsOf(text)),
    links: blocksOf(path).flatMap(({links = []}) =>
      links.map(({href, text}) => ({href, text: wordsOf(text).join('')})),
    ),
    images: blocksOf(path).flatMap(({src, alt = ''}) => (src === undefined ? [] : [{src, alt}])),
  })
}

const config: SiteConfig = {
  values: {},
  timeZone: 'Europe/Stockholm',
  language: 'sv',
  dateOrder: 'day',
  said: {},
  origins: [],
  baseUrl: '',
}

/** A page as it stands in a site's folder. */
export function readPage(folder: string, path: string): ReturnType<typeof parsePage> {
  const text = readFileSync(join(folder, path), 'utf8').replaceAll('{{ site.baseurl }}', '')
  return parsePage({path, text, digest: ''}, config)
}

/** What a plain reading of the Markdown in a site's folder shows, by path. */
export function seenByReader(folder: string): (path: string) => SeenPage {
  return (path) => {
    const tree = parsers.kramdown(readPage(folder, path).body)
    const {words, links} = shownOfTree(tree)
    return {words, links, images: imagesOf(tree)}
  }
}

/** `![alt](src)`, in order. */
const imagesOf = (node: object): readonly SeenImage[] => {
  if ('type' in node && node.type === 'image' && 'url' in node && 'alt' in node) {
    return [{src: String(node.url), alt: String(node.alt)}]
  }
  return 'children' in node && Array.isArray(node.children) ? node.children.flatMap(imagesOf) : []
}
