import {htmlToBlocks} from '@portabletext/block-tools'
import {markdownToPortableText} from '@portabletext/markdown'
import {Schema} from '@sanity/schema'
import {JSDOM} from 'jsdom'
import MarkdownIt from 'markdown-it'

import {convertSite} from '../migrations/fromMarkdown/conduct/convertSite.ts'
import {splitFrontMatter} from '../migrations/fromMarkdown/parse/frontMatter/splitFrontMatter.ts'
import {openSite} from '../migrations/fromMarkdown/read/openSite.ts'

/** Handles every page of the site in `folder`; resolves with how many pages that were. */
type Contestant = (folder: string) => Promise<number>

const bodyOf = (text: string): string => text.slice(splitFrontMatter(text)?.bodyStart ?? 0)

const eachBody =
  (handle: (body: string) => void): Contestant =>
  async (folder) => {
    const site = await openSite(folder)
    for (const path of site.pages) {
      const file = await site.read(path)
      if ('text' in file) handle(bodyOf(file.text))
    }
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

/** Reading, then what each does with a page: ours everything, the peers the body alone. */
export const contestants = {
  'reading only': eachBody(() => {}),
  'lectern, whole pipeline': async (folder) => {
    const site = await openSite(folder)
    for await (const _ of convertSite(site, {markdown: 'kramdown', exact: false}));
    return site.pages.length
  },
  '@portabletext/markdown, bodies': eachBody((body) => {
    markdownToPortableText(body)
  }),
  'block-tools over markdown-it and jsdom, bodies': eachBody((body) => {
    htmlToBlocks(markdownIt.render(body), blockContent, {
      parseHtml: (html) => new JSDOM(html).window.document,
    })
  }),
} satisfies Record<string, Contestant>
