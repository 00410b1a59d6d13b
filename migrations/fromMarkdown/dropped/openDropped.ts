import {defined} from '../../../content/objects/defined.ts'
import type {Site} from '../parse/jekyllSite.ts'
import {configNames} from '../read/readConfig.ts'
import type {ConfigOverrides} from '../read/siteConfig.ts'
import {kindOf, readers} from '../read/sources/readers.ts'
import {type DroppedFiles, NotReadableError} from './droppedFile.ts'
import {siteFilesOf} from './siteFilesOf.ts'

const markdown = /\.(?:md|markdown|mkd|mkdn|mkdown)$/iu

/** Folders that Jekyll reads of itself, or that hold no pages. */
const ownFolders = new Set([
  'posts',
  'drafts',
  'data',
  'includes',
  'layouts',
  'sass',
  'site',
  'uploads',
])

const collectionFolder = /^_(?<label>[^/]+)\//u

/** A part of a site of Jekyll says nothing of its collections; its folders do. */
const withCollections = (files: DroppedFiles): DroppedFiles => {
  const labels = [...files.keys()].flatMap((path) => collectionFolder.exec(path)?.[1] ?? [])
  if (labels.length === 0) return files
  const names = [...new Set(labels)].filter((label) => !ownFolders.has(label))
  const collections = Object.fromEntries(names.map((label) => [label, {output: true}]))
  const config = new TextEncoder().encode(JSON.stringify({collections}))
  return new Map([...files, [configNames[0], config]])
}

/** Whether files are a whole site: what it does not have is not there. */
export async function isWholeSite(files: DroppedFiles): Promise<boolean> {
  const isJekyll = configNames.some((name) => files.has(name))
  return isJekyll || (await kindOf(siteFilesOf(files))) === 'hugo'
}

/** @throws NotReadableError */
const requirePages = (files: DroppedFiles): void => {
  if ([...files.keys()].some((path) => markdown.test(path))) return
  throw new NotReadableError('There is no page of Markdown among these files.')
}

/**
 * Opens files that were given to a browser as the site, or the part of one, that they are.
 * @param usual language and zone of a site that says none
 * @throws NotReadableError, NotASiteError, SettingsError
 */
export async function openDropped(
  files: DroppedFiles,
  usual: ConfigOverrides['usual'],
): Promise<Site> {
  requirePages(files)
  const isWhole = await isWholeSite(files)
  const siteFiles = siteFilesOf(isWhole ? files : withCollections(files))
  const kind = await kindOf(siteFiles)
  const site = await readers[kind].open(siteFiles, 'what was given', defined({usual}))
  if (isWhole) return site
  // What a part of a site does not hold may be in the rest of it.
  const {files: _files, ...part} = site
  const {data: _data, ...config} = site.config
  return {...part, config}
}
