import {defaultsFor} from './defaults.ts'
import {splitFrontMatter} from './frontMatter/splitFrontMatter.ts'
import {contextOf} from './liquid/contextOf.ts'
import {liquidTemplate} from './liquid/liquidTemplate.ts'
import {readPagePath} from './pagePath.ts'
import type {PageSource} from './sources/pageSource.ts'
import {pagePath} from './url.ts'

/** Pages as Jekyll reads them. */
export const jekyllSource: PageSource = {
  markdown: 'kramdown',
  readPath: readPagePath,
  split: splitFrontMatter,
  defaults: ({relative, label}, values) => defaultsFor(values, relative, label),
  address: pagePath,
  addressOfFile: () => undefined,
  named: ({slug, permalink}) => ({slug, address: permalink}),
  isDraft: ({published}) => published === false,
  filesOf: () => undefined,
  imageOf: () => undefined,
  imageKeys: new Set(),
  render: (page, site) => liquidTemplate(contextOf(page, site)),
  ownKeys: new Set([
    'layout',
    'permalink',
    'published',
    'redirectfrom',
    'redirectto',
    'slug',
    'sitemap',
    'excerptseparator',
    'renderwithliquid',
    'category',
    'categories',
  ]),
  // As exports of WordPress say it.
  stated: {status: (value) => value === 'publish'},
}
