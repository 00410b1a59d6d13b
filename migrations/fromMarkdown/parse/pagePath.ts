import {collectionsDir, collectionsOf, type Collection} from './collections.ts'
import type {SiteConfig} from './jekyllSite.ts'

/** What the path of a file says about the page in it. */
export interface PagePath {
  /** Relative to the site, with `/`. */
  readonly path: string
  /** `undefined` for a page outside of collections. */
  readonly collection: Collection | undefined
  /** `events`, `posts`, or `pages` for a page outside of collections. */
  readonly label: string
  /** Without `collections_dir`, as Jekyll's defaults see it. */
  readonly relative: string
  /** The path inside the collection, without extension. */
  readonly inCollection: string
  /** The file's name without extension and date. */
  readonly name: string
  /** YYYY-MM-DD of the file's name. */
  readonly fileDate?: string
  readonly isDraft: boolean
  /** Of the page, where the path says it. */
  readonly language?: string
  /** Folders above `_posts` or `_drafts`, which Jekyll takes for categories. */
  readonly categories: readonly string[]
}

const dated = /^(\d{2,4})-(\d{1,2})-(\d{1,2})-(.*)$/
const extension = /\.[^./]+$/
const magicFolder = /(?:^|\/)_(posts|drafts)\//

const fullYear = (written: string): string => {
  if (written.length > 2) return written.padStart(4, '0')
  return Number(written) < 69 ? `20${written}` : `19${written}`
}

/** A file’s name without the date that it begins with. */
export function dateOf(stem: string): {readonly name: string; readonly fileDate?: string} {
  const match = dated.exec(stem)
  if (match === null) return {name: stem}
  const [, year = '', month = '', day = '', name = ''] = match
  return {name, fileDate: `${fullYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`}
}

const withoutFolder = (path: string, folder: string): string =>
  folder !== '' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path

/** Reads a path (relative to the site, with `/`) as Jekyll does. */
export function readPagePath(path: string, values: SiteConfig['values']): PagePath {
  const relative = withoutFolder(path, collectionsDir(values))
  const stem = (path.split('/').at(-1) ?? '').replace(extension, '').replace(/\.+$/, '')
  const collections = collectionsOf(values)
  const magic = magicFolder.exec(relative)
  const own = collections.find(
    ({folder, label}) => label !== 'posts' && path.startsWith(`${folder}/`),
  )
  const posts = collections.find(({label}) => label === 'posts')
  const isPost = own === undefined && magic !== null
  const start = isPost ? magic.index + magic[0].length : 0
  const collection = isPost ? posts : own
  const inside = isPost ? relative.slice(start) : withoutFolder(path, own?.folder ?? '')
  return {
    path,
    collection,
    label: collection?.label ?? 'pages',
    relative,
    inCollection: inside.replace(extension, ''),
    ...dateOf(stem),
    isDraft: isPost && magic[1] === 'drafts',
    categories: isPost ? relative.slice(0, magic.index).split('/').filter(Boolean) : [],
  }
}
