import type {Message} from '../messages/message.ts'
import {collectionsDir, type Collection} from '../parse/collections.ts'
import type {SiteConfig} from '../parse/jekyllSite.ts'
import {entryRulesOf, isRead, type EntryRules} from './entryRules.ts'
import type {SiteFiles} from './siteFiles.ts'

export interface FoundFile {
  /** Relative to the site, with `/`. */
  readonly path: string
  /** `undefined` for a file outside of collections. */
  readonly collection: Collection | undefined
  /** Relative to the collection's folder, or to the site. */
  readonly inCollection: string
}

export interface Walked {
  readonly files: readonly FoundFile[]
  /** What lies in `_posts` without a date in its name, which Jekyll passes over. */
  readonly undated: readonly string[]
  readonly messages: readonly Message[]
}

const postFolders = ['_posts', '_drafts'] as const
const dated = /^(?:.+\/)?\d{2,4}-\d{1,2}-\d{1,2}-[^/]*\.[^.]+$/

interface Walk {
  readonly list: SiteFiles['list']
  readonly rules: EntryRules
  readonly files: FoundFile[]
  readonly undated: string[]
  readonly messages: Message[]
}

const below = (path: string, folder: string): string =>
  folder === '' ? path : path.slice(folder.length + 1)

/** Every file under a folder, the hidden ones too. */
const readWhole = async (walk: Walk, folder: string): Promise<readonly string[]> => {
  const {entries, messages} = await walk.list(folder)
  walk.messages.push(...messages)
  const files: string[] = []
  for (const {path, isFolder} of entries) {
    if (isFolder) files.push(...(await readWhole(walk, path)))
    else files.push(path)
  }
  return files
}

const readCollection = async (
  walk: Walk,
  folder: string,
  collection: Collection,
  takes: (entry: string) => boolean,
): Promise<void> => {
  for (const path of await readWhole(walk, folder)) {
    const inCollection = below(path, folder)
    if (!isRead(walk.rules, folder, inCollection, false)) continue
    if (takes(inCollection)) walk.files.push({path, collection, inCollection})
    else walk.undated.push(path)
  }
}

const readPosts = async (walk: Walk, folder: string, posts: Collection): Promise<void> => {
  for (const name of postFolders) {
    const path = folder === '' ? name : `${folder}/${name}`
    const needsDate = name === '_posts'
    await readCollection(walk, path, posts, (entry) => !needsDate || dated.test(entry))
  }
}

const readFolder = async (
  walk: Walk,
  folder: string,
  posts: Collection | undefined,
  postsBelow: string,
): Promise<void> => {
  const mayHoldPosts =
    postsBelow === '' || folder === postsBelow || folder.startsWith(`${postsBelow}/`)
  if (posts !== undefined && mayHoldPosts) await readPosts(walk, folder, posts)
  const {entries, messages} = await walk.list(folder)
  walk.messages.push(...messages)
  for (const {path, name, isFolder} of entries) {
    if (!isRead(walk.rules, folder, name, isFolder)) continue
    if (isFolder) await readFolder(walk, path, posts, postsBelow)
    else walk.files.push({path, collection: undefined, inCollection: path})
  }
}

/** A folder can be met twice: as a collection, and in the folder that holds it. */
const eachOnce = (messages: readonly Message[]): readonly Message[] => [
  ...new Map(messages.map((message) => [`${message.ruleId} ${message.path}`, message])).values(),
]

/**
 * Every file that Jekyll would read, drafts included: the collections, `_posts` and `_drafts` in any
 * folder, and what lies outside of folders that begin with `_`.
 */
export async function walkSite(
  {list}: SiteFiles,
  values: SiteConfig['values'],
  collections: readonly Collection[],
): Promise<Walked> {
  const walk: Walk = {list, rules: entryRulesOf(values), files: [], undated: [], messages: []}
  for (const collection of collections) {
    if (collection.label === 'posts' || collection.label === 'data') continue
    await readCollection(walk, collection.folder, collection, () => true)
  }
  const posts = collections.find(({label}) => label === 'posts')
  await readFolder(walk, '', posts, collectionsDir(values))
  return {files: walk.files, undated: walk.undated, messages: eachOnce(walk.messages)}
}
