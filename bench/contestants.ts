import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'

import {htmlToBlocks} from '@portabletext/block-tools'
import {markdownToPortableText} from '@portabletext/markdown'
import {Schema} from '@sanity/schema'
import {JSDOM} from 'jsdom'
import MarkdownIt from 'markdown-it'

import {convertTree} from '../migrations/fromMarkdown/convert/convertTree.ts'
import {splitFrontMatter} from '../migrations/fromMarkdown/parse/frontMatter/splitFrontMatter.ts'
import {parsers} from '../migrations/fromMarkdown/parse/parseMarkdown.ts'
import * as now from '../migrations/fromMarkdown/pipeline.ts'

/** Handles every page of the site in `folder`; resolves with how many pages that were. */
export type Contestant = (folder: string) => Promise<number>

type Pipeline = Pick<typeof now, 'documentsOf' | 'openSite'>

const bodyOf = (text: string): string => text.slice(splitFrontMatter(text)?.bodyStart ?? 0)

const eachBody =
  (handle: (body: string) => void): Contestant =>
  async (folder) => {
    const site = await now.openSite(folder)
    for (const path of site.pages) {
      const file = await site.read(path)
      if ('text' in file) handle(bodyOf(file.text))
    }
    return site.pages.length
  }

const wholePipeline =
  ({openSite, documentsOf}: Pipeline): Contestant =>
  async (folder) => {
    const site = await openSite(folder)
    const options = {markdown: 'kramdown', exact: false} as const
    for await (const _ of documentsOf({site, options, onMessage: () => undefined}));
    return site.pages.length
  }

const markdownIt = new MarkdownIt({html: true})

const blockContent = Schema.compile({
  name: 'bench',
  types: [
    {name: 'page', type: 'object', fields: [{name: 'body', type: 'array', of: [{type: 'block'}]}]},
  ],
})
  .get('page')
  .fields.find((field: {readonly name: string}) => field.name === 'body').type

/** Reading, then what each does with a page: ours the body alone and everything, the peers the body alone. */
const ours = {
  'reading only': eachBody(() => {}),
  'lectern, bodies': eachBody((body) => {
    convertTree(parsers.kramdown(body), body, false)
  }),
  'lectern, whole pipeline': wholePipeline(now),
  '@portabletext/markdown, bodies': eachBody((body) => {
    markdownToPortableText(body)
  }),
  'block-tools over markdown-it and jsdom, bodies': eachBody((body) => {
    htmlToBlocks(markdownIt.render(body), blockContent, {
      parseHtml: (html) => new JSDOM(html).window.document,
    })
  }),
} satisfies Record<string, Contestant>

/**
 * All contestants, and the pipeline of another version if `before` is a checkout of one (its
 * `node_modules` a link to ours).
 */
export async function contestantsWith(
  before?: string,
): Promise<Readonly<Record<string, Contestant>>> {
  if (before === undefined) return ours
  const path = join(resolve(before), 'migrations/fromMarkdown/pipeline.ts')
  const old: Pipeline = await import(pathToFileURL(path).href)
  return {...ours, 'lectern before, whole pipeline': wholePipeline(old)}
}
