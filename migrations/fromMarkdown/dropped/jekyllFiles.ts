import {type Collection, collectionsDir, collectionsOf} from '../parse/collections.ts'
import type {SiteConfig} from '../parse/jekyllSite.ts'
import type {PublishedFile} from '../read/assetIndex.ts'
import {entryRulesOf, isRead} from '../read/entryRules.ts'

export interface JekyllFiles {
  readonly pages: readonly string[]
  readonly published: readonly PublishedFile[]
}

const dated = /^(?:.+\/)?\d{2,4}-\d{1,2}-\d{1,2}-[^/]*\.[^.]+$/u
const postFolder = /^((?:.+\/)?)(_posts|_drafts)\/(.+)$/u
const markdown = /\.(?:markdown|mkdown|mkdn|mkd|md)$/iu

interface Found {
  readonly collection: Collection | undefined
  readonly inCollection: string
}

/** Which of many paths of a site Jekyll reads, and where it publishes them. */
export function jekyllFiles(
  paths: readonly string[],
  values: SiteConfig['values'],
  beginsAsPage: (path: string) => boolean,
): JekyllFiles {
  const rules = entryRulesOf(values)
  const collections = collectionsOf(values)
  const posts = collections.find(({label}) => label === 'posts')
  const postsBelow = collectionsDir(values)

  const isReached = (path: string): boolean => {
    const steps = path.split('/')
    return steps.every((step, depth) =>
      isRead(rules, steps.slice(0, depth).join('/'), step, depth < steps.length - 1),
    )
  }

  const inPosts = (path: string): Found | undefined => {
    const [, above = '', folder = '', inCollection] = postFolder.exec(path) ?? []
    if (inCollection === undefined || posts === undefined) return undefined
    const isBelow = postsBelow === '' || above.startsWith(`${postsBelow}/`)
    const isOpen = above === '' || isReached(above.slice(0, -1))
    const takes = folder === '_drafts' || dated.test(inCollection)
    const isKept = isRead(rules, `${above}${folder}`, inCollection, false)
    return isBelow && isOpen && takes && isKept ? {collection: posts, inCollection} : undefined
  }

  const find = (path: string): Found | undefined => {
    for (const collection of collections) {
      const {label, folder} = collection
      if (label === 'posts' || label === 'data' || !path.startsWith(`${folder}/`)) continue
      const inCollection = path.slice(folder.length + 1)
      return isRead(rules, folder, inCollection, false) ? {collection, inCollection} : undefined
    }
    return (
      inPosts(path) ?? (isReached(path) ? {collection: undefined, inCollection: path} : undefined)
    )
  }

  const pages: string[] = []
  const published: PublishedFile[] = []
  for (const path of paths) {
    const found = find(path)
    if (found === undefined) continue
    const {collection, inCollection} = found
    if (markdown.test(path) && (collection !== undefined || beginsAsPage(path))) pages.push(path)
    if (collection === undefined) published.push({path, published: path})
    else if (collection.output)
      published.push({path, published: `${collection.label}/${inCollection}`})
  }
  return {pages, published}
}
