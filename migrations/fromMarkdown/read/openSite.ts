import {readFile, realpath, stat} from 'node:fs/promises'
import {join} from 'node:path'

import type {Mapping} from '../mapping/mappingShape.ts'
import {makeMessage} from '../messages/makeMessage.ts'
import type {Message} from '../messages/message.ts'
import {collectionsOf} from '../parse/collections.ts'
import type {Site, SiteConfig} from '../parse/jekyllSite.ts'
import {assetIndex} from './assetIndex.ts'
import {readConfig} from './readConfig.ts'
import {readMapping} from './readMapping.ts'
import {mayBePage, readPage} from './readPage.ts'
import {siteConfig, type ConfigOverrides} from './siteConfig.ts'
import {walkSite, type FoundFile} from './walkSite.ts'

export interface OpenOptions extends ConfigOverrides {
  /** Configuration files in place of `_config.yml`, relative to the site; later ones win. */
  readonly configFiles?: readonly string[]
  /** A mapping file in place of the site's own, relative to the working directory. */
  readonly mappingFile?: string
}

/** The folder is no site; `message` says why and what to do. */
export class NotASiteError extends Error {
  override readonly name = 'NotASiteError'
}

const realFolder = async (folder: string): Promise<string> => {
  try {
    const root = await realpath(folder)
    if ((await stat(root)).isDirectory()) return root
  } catch {
    throw new NotASiteError(`There is no folder \`${folder}\`.`)
  }
  throw new NotASiteError(`\`${folder}\` is a file; give the folder of the site.`)
}

const readCname = async (root: string): Promise<string | undefined> => {
  try {
    return (await readFile(join(root, 'CNAME'), 'utf8')).split('\n', 1)[0]?.trim()
  } catch {
    return undefined
  }
}

const markdownExtensions = (values: SiteConfig['values']): ReadonlySet<string> => {
  const written = values['markdown_ext']
  const list = typeof written === 'string' ? written : 'markdown,mkdown,mkdn,mkd,md'
  return new Set(list.split(',').map((each) => each.trim().toLowerCase()))
}

const extensionOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''

/** What Jekyll makes pages of in a collection besides Markdown. */
const otherPages = new Set(['html', 'htm', 'xhtml', 'textile', 'adoc', 'asciidoc', 'org', 'rst'])

const notMarkdown = ({path}: FoundFile): Message =>
  makeMessage('not-markdown', {
    reason: `\`${path}\` is a page that is not Markdown; it was left alone`,
    source: 'read',
    path,
    hint: 'Save its text as Markdown to import it.',
  })

const undatedPost = (path: string): Message =>
  makeMessage('post-undated', {
    reason: `\`${path}\` has no date in its name; Jekyll passes over it`,
    source: 'read',
    path,
    hint: 'Name it as `2027-05-06-name.md` to import it, or move it to `_drafts`.',
  })

const noPages = (path: string): Message =>
  makeMessage('no-pages', {
    reason: 'The site has no page that could be imported',
    source: 'read',
    path,
    hint: 'Look whether this is the folder of the site, and whether `_config.yml` names its collections.',
  })

/** Outside of collections, Markdown without front matter (a README) is no page and nothing to report. */
const pagesAmong = async (
  root: string,
  files: readonly FoundFile[],
  extensions: ReadonlySet<string>,
): Promise<readonly FoundFile[]> => {
  const pages: FoundFile[] = []
  for (const file of files) {
    if (!extensions.has(extensionOf(file.path))) continue
    if (file.collection !== undefined || (await mayBePage(root, file.path))) pages.push(file)
  }
  return pages
}

const withMapping = (config: SiteConfig, mapping: Mapping | undefined): SiteConfig => {
  if (mapping === undefined) return config
  const {dateOrder} = mapping
  if (dateOrder === undefined) return {...config, mapping}
  const said = {...config.said, dateOrder: '`dateOrder` in the mapping file'}
  return {...config, mapping, dateOrder, said}
}

/**
 * Opens the Jekyll site in a folder. Reads what the folder lists and the configuration, none of the
 * pages; nothing outside of the folder is ever read.
 * @throws NotASiteError, SettingsError
 */
export async function openSite(folder: string, options: OpenOptions = {}): Promise<Site> {
  const root = await realFolder(folder)
  const file = await readConfig(root, options.configFiles ?? [])
  const values = file?.values ?? {}
  const {files, undated, messages} = await walkSite(root, values, collectionsOf(values))
  const extensions = markdownExtensions(values)
  const pages = await pagesAmong(root, files, extensions)
  if (file === undefined && !pages.some(({collection}) => collection !== undefined)) {
    throw new NotASiteError(
      `\`${folder}\` is not a Jekyll site: it has neither \`_config.yml\` nor \`_posts\`.`,
    )
  }
  const paths = pages.map(({path}) => path).toSorted((one, other) => (one < other ? -1 : 1))
  const read = siteConfig(file, await readCname(root), options)
  const mapping = await readMapping(root, options.mappingFile)
  const others = files.filter(
    ({path, collection}) => collection !== undefined && otherPages.has(extensionOf(path)),
  )
  return {
    config: withMapping(read.config, mapping),
    pages: paths,
    read: async (path) => readPage(root, path),
    asset: assetIndex(files, read.config.baseUrl),
    messages: [
      ...read.messages,
      ...(paths.length === 0 ? [noPages(file?.path ?? '_config.yml')] : []),
      ...messages,
      ...others.map(notMarkdown),
      ...undated.filter((path) => extensions.has(extensionOf(path))).map(undatedPost),
    ],
  }
}
