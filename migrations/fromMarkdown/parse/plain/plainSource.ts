import {defined} from '../../../../content/objects/defined.ts'
import {splitAnyFrontMatter} from '../frontMatter/splitAnyFrontMatter.ts'
import {dateOf, type PagePath} from '../pagePath.ts'
import {folderPath} from '../sources/folderPath.ts'
import type {PageSource} from '../sources/pageSource.ts'
import {wikiTemplate} from './wikiTemplate.ts'

const extension = /\.[^./]+$/

/** The first folder says what its pages are; `index.md` and `README.md` are the page of their folder. */
const readPlainPath = (path: string): PagePath => {
  const parts = path.replace(extension, '').split('/')
  const isFolders = parts.length > 1 && /^(?:index|readme)$/i.test(parts.at(-1) ?? '')
  const own = isFolders ? parts.slice(0, -1) : parts
  const folder = own.length < 2 ? undefined : own[0]
  return {
    path,
    collection: folder === undefined ? undefined : {label: folder, folder, output: true},
    label: folder ?? 'pages',
    relative: parts.join('/'),
    inCollection: own.slice(folder === undefined ? 0 : 1).join('/'),
    ...defined(datedName(own.at(-1) ?? '')),
    isDraft: false,
    categories: [],
  }
}

const dated = /^(\d{4}-\d{2}-\d{2})(?:[ _]+(.+))?$/u

/** "2027-12-08 Xmas", as note-taking programs name a day's file, besides Jekyll's form. */
const datedName = (stem: string): ReturnType<typeof dateOf> => {
  const [, fileDate, name = stem] = dated.exec(stem) ?? []
  return fileDate === undefined ? dateOf(stem) : {name, fileDate}
}

const addressOf = ({label, collection, inCollection}: PagePath): string =>
  `/${collection === undefined ? '' : `${label}/`}${encodeURI(inCollection).replaceAll('#', '%23')}/`

/** Markdown that nothing publishes: addresses are the paths of the files, without their endings. */
export const plainSource: PageSource = {
  markdown: 'commonmark',
  readPath: readPlainPath,
  split: splitAnyFrontMatter,
  defaults: () => ({}),
  address: addressOf,
  addressOfFile: () => undefined,
  named: ({slug, permalink}) => ({slug, address: permalink}),
  isDraft: ({published, draft}) => published === false || draft === true,
  filesOf: folderPath,
  imageOf: () => undefined,
  imageKeys: new Set(),
  render: () => wikiTemplate,
  ownKeys: new Set(['layout', 'slug', 'category', 'categories']),
  stated: {
    draft: (value) => typeof value === 'boolean',
  },
}
