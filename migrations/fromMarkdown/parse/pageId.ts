import {slugify} from '../../../content/text/slug.ts'
import {boundedId, longestPageId} from './boundedId.ts'
import {collectionsOf} from './collections.ts'
import type {SiteConfig} from './jekyllSite.ts'
import {hash} from './keys.ts'
import type {PagePath} from './pagePath.ts'

/** What ids of documents begin with that are made of a name. */
const found = ['project', 'person', 'organisation', 'translation-metadata']

/** Whether no other page's or document's id can begin with a collection's name and a hyphen. */
const isOwnPrefix = ({collection, label}: PagePath, values: SiteConfig['values']): boolean => {
  const declared = collectionsOf(values).map((each) => each.label)
  const others = [...found, ...declared, 'pages']
  return (
    // Where any folder is a collection, `events-archive` may be one beside `events`.
    (declared.includes(label) || !label.includes('-')) &&
    slugify(label) === label &&
    !found.includes(label) &&
    (label !== 'pages' || collection === undefined) &&
    !others.some((other) => label.startsWith(`${other}-`))
  )
}

const folderOf = ({collection, isDraft}: PagePath): string => {
  if (collection === undefined) return ''
  return `${isDraft ? collection.folder.replace(/_posts$/, '_drafts') : collection.folder}/`
}

/**
 * Whether the slug says the whole path, so that no other path has it. The name of a draft has no
 * date, and that of a post has one.
 */
const saysAll = (path: PagePath, slug: string): boolean =>
  path.path === `${folderOf(path)}${slug}.md` &&
  !(path.isDraft && path.fileDate !== undefined) &&
  !slug.includes('-session-')

/**
 * The id that a page has by its path: `events-spring-meeting`. It depends on no other file: where
 * the slug loses something of the path (capitals, signs, folders), a hash of the path follows.
 */
export function pageId(path: PagePath, values: SiteConfig['values']): string {
  const slug = slugify(path.inCollection)
  const id = [slugify(path.label), slug].filter(Boolean).join('-')
  if (slug !== '' && saysAll(path, slug) && isOwnPrefix(path, values)) {
    return boundedId(id, longestPageId)
  }
  const digest = hash(path.path).slice(0, 8)
  return [id.slice(0, longestPageId - digest.length - 1).replace(/-+$/, ''), digest]
    .filter(Boolean)
    .join('-')
}
