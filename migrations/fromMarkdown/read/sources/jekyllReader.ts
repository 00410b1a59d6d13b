import {defined} from '../../../../content/objects/defined.ts'
import type {Mapping} from '../../mapping/mappingShape.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import type {Message} from '../../messages/message.ts'
import {collectionsOf} from '../../parse/collections.ts'
import {isBelow} from '../../parse/glob.ts'
import {isHtmlPage} from '../../parse/isHtmlPage.ts'
import type {Site, SiteConfig} from '../../parse/jekyllSite.ts'
import {assetIndex, type PublishedFile} from '../assetIndex.ts'
import {dataPages, namesData} from '../dataPages.ts'
import {NotASiteError, type ReadOptions} from '../openOptions.ts'
import {readCname} from '../readCname.ts'
import {configNames, readConfig} from '../readConfig.ts'
import {readDataFiles} from '../readDataFiles.ts'
import {readMapping} from '../readMapping.ts'
import {mayBePage, readPage} from '../readPage.ts'
import {siteConfig} from '../siteConfig.ts'
import type {SiteFiles} from '../siteFiles.ts'
import {unreadData} from '../unreadData.ts'
import {walkSite, type FoundFile} from '../walkSite.ts'
import {extensionOf, noPages, notMarkdown} from './pageFiles.ts'
import type {SiteReader} from './siteReader.ts'

const markdownExtensions = (values: SiteConfig['values']): ReadonlySet<string> => {
  const written = values['markdown_ext']
  const list = typeof written === 'string' ? written : 'markdown,mkdown,mkdn,mkd,md'
  return new Set(list.split(',').map((each) => each.trim().toLowerCase()))
}

/** What Jekyll makes pages of in a collection besides Markdown and HTML. */
const otherPages = new Set(['textile', 'adoc', 'asciidoc', 'org', 'rst'])

/** Whether the path of a rule names a page in HTML: outside of collections these are lists and the like. */
const namedHtml = ({pages = []}: Mapping = {}): ((path: string) => boolean) => {
  const globs = pages
    .flatMap(({path = [], type}) => (type === 'skip' ? [] : [path].flat()))
    .filter(isHtmlPage)
    .map((glob) => glob.replace(/^\.?\//u, ''))
  return (path) => globs.some((glob) => isBelow(path, glob))
}

const undatedPost = (path: string): Message =>
  makeMessage('post-undated', {
    reason: `\`${path}\` has no date in its name; Jekyll passes over it`,
    source: 'read',
    path,
    hint: 'Name it as `2027-05-06-name.md` to import it, or move it to `_drafts`.',
  })

/** Outside of collections, Markdown without front matter (a README) is no page and nothing to report. */
const pagesAmong = (
  siteFiles: SiteFiles,
  files: readonly FoundFile[],
  extensions: ReadonlySet<string>,
  isNamed: (path: string) => boolean,
): readonly FoundFile[] =>
  files.filter(
    ({path, collection}) =>
      (extensions.has(extensionOf(path)) ||
        (isHtmlPage(path) && (collection !== undefined || isNamed(path)))) &&
      (collection !== undefined || mayBePage(siteFiles, path)),
  )

const publishedFile = ({path, collection, inCollection}: FoundFile): readonly PublishedFile[] => {
  if (collection === undefined) return [{path, published: path}]
  return collection.output ? [{path, published: `${collection.label}/${inCollection}`}] : []
}

const dataFolder = ({data_dir: written}: SiteConfig['values']): string =>
  typeof written === 'string' ? written.replaceAll(/^\.?\/+|\/+$/g, '') : '_data'

const ownFolders = new Set(['posts', 'drafts', 'data', 'includes', 'layouts', 'sass', 'site'])

/** What `_config.yml` may not say: folders such as `_events` are none of the site if it does not name them. */
const missingCollections = async ({list}: SiteFiles): Promise<string> => {
  const {entries} = await list('')
  const names = entries.flatMap(({name, isFolder}) =>
    isFolder && name.startsWith('_') && !ownFolders.has(name.slice(1)) ? [name.slice(1)] : [],
  )
  return names.length === 0
    ? '`_config.yml` names its collections'
    : `\`_config.yml\` names ${names.map((name) => `\`${name}\``).join(', ')} under \`collections\``
}

const open = async (siteFiles: SiteFiles, name: string, options: ReadOptions): Promise<Site> => {
  const file = readConfig(siteFiles, options.configFiles ?? [])
  const values = file?.values ?? {}
  const {files, undated, messages} = await walkSite(siteFiles, values, collectionsOf(values))
  const extensions = markdownExtensions(values)
  const mapping = readMapping(siteFiles, options.mapping)
  const isNamed = namedHtml(mapping)
  const pages = pagesAmong(siteFiles, files, extensions, isNamed)
  if (file === undefined && !pages.some(({collection}) => collection !== undefined)) {
    throw new NotASiteError(
      `\`${name}\` is not a Jekyll site: it has neither \`_config.yml\` nor \`_posts\`.`,
    )
  }
  const paths = pages.map(({path}) => path).toSorted((one, other) => (one < other ? -1 : 1))
  const read = siteConfig(file, readCname(siteFiles, ['']), options)
  const rows = await dataPages(siteFiles, mapping)
  const inData = dataFolder(values)
  const data = await readDataFiles(siteFiles, inData)
  const others = files.filter(
    ({path, collection}) => collection !== undefined && otherPages.has(extensionOf(path)),
  )
  return {
    config: {...read.config, ...defined({mapping}), data},
    pages: [...paths, ...rows.pages.keys()].toSorted((one, other) => (one < other ? -1 : 1)),
    read: async (path) => rows.pages.get(path) ?? readPage(siteFiles, path, true),
    asset: assetIndex(files.flatMap(publishedFile), read.config.baseUrl),
    files: files.map(({path}) => path),
    messages: [
      ...read.messages,
      ...(paths.length === 0 && rows.pages.size === 0
        ? [noPages(file?.path ?? '_config.yml', await missingCollections(siteFiles))]
        : []),
      ...messages,
      ...rows.messages,
      ...unreadData(data, inData, namesData(mapping)),
      ...others.map(({path}) => notMarkdown(path)),
      ...undated.filter((path) => extensions.has(extensionOf(path))).map(undatedPost),
    ],
  }
}

const names = [...configNames, '_posts', '_drafts'] as const

/** Reads what Jekyll would read. */
export const jekyllReader: SiteReader = {
  isSite: (found) => names.some((name) => found.has(name)),
  open,
}
