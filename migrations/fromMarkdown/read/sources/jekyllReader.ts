import {defined} from '../../../../content/objects/defined.ts'
import type {Mapping} from '../../mapping/mappingShape.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import type {Message} from '../../messages/message.ts'
import {collectionsOf} from '../../parse/collections.ts'
import {isBelow} from '../../parse/glob.ts'
import type {Site, SiteConfig} from '../../parse/jekyllSite.ts'
import {assetIndex, type PublishedFile} from '../assetIndex.ts'
import {dataPages, namesData} from '../dataPages.ts'
import {listFolder} from '../listFolder.ts'
import {NotASiteError, type OpenOptions} from '../openOptions.ts'
import {readCname} from '../readCname.ts'
import {readConfig} from '../readConfig.ts'
import {readDataFiles} from '../readDataFiles.ts'
import {readMapping} from '../readMapping.ts'
import {mayBePage, readPage} from '../readPage.ts'
import {siteConfig} from '../siteConfig.ts'
import {unreadData} from '../unreadData.ts'
import {walkSite, type FoundFile} from '../walkSite.ts'
import {extensionOf, noPages, notMarkdown} from './pageFiles.ts'
import type {SiteReader} from './siteReader.ts'

const markdownExtensions = (values: SiteConfig['values']): ReadonlySet<string> => {
  const written = values['markdown_ext']
  const list = typeof written === 'string' ? written : 'markdown,mkdown,mkdn,mkd,md'
  return new Set(list.split(',').map((each) => each.trim().toLowerCase()))
}

/** What Jekyll makes pages of in a collection besides Markdown. */
const otherPages = new Set(['html', 'htm', 'xhtml', 'textile', 'adoc', 'asciidoc', 'org', 'rst'])

const html = new Set(['html', 'htm', 'xhtml'])

/** Whether the path of a rule names a page in HTML, whose text is Markdown as well. */
const namedHtml = ({pages = []}: Mapping = {}): ((path: string) => boolean) => {
  const globs = pages
    .flatMap(({path = [], type}) => (type === 'skip' ? [] : [path].flat()))
    .filter((glob) => html.has(extensionOf(glob)))
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
const pagesAmong = async (
  root: string,
  files: readonly FoundFile[],
  extensions: ReadonlySet<string>,
  isNamed: (path: string) => boolean,
): Promise<readonly FoundFile[]> => {
  const pages: FoundFile[] = []
  for (const file of files) {
    if (!extensions.has(extensionOf(file.path)) && !isNamed(file.path)) continue
    if (file.collection !== undefined || (await mayBePage(root, file.path))) pages.push(file)
  }
  return pages
}

const publishedFile = ({path, collection, inCollection}: FoundFile): readonly PublishedFile[] => {
  if (collection === undefined) return [{path, published: path}]
  return collection.output ? [{path, published: `${collection.label}/${inCollection}`}] : []
}

const dataFolder = ({data_dir: written}: SiteConfig['values']): string =>
  typeof written === 'string' ? written.replaceAll(/^\.?\/+|\/+$/g, '') : '_data'

const ownFolders = new Set(['posts', 'drafts', 'data', 'includes', 'layouts', 'sass', 'site'])

/** What `_config.yml` may not say: folders such as `_events` are none of the site if it does not name them. */
const missingCollections = async (root: string): Promise<string> => {
  const {entries} = await listFolder(root, '')
  const names = entries.flatMap(({name, isFolder}) =>
    isFolder && name.startsWith('_') && !ownFolders.has(name.slice(1)) ? [name.slice(1)] : [],
  )
  return names.length === 0
    ? '`_config.yml` names its collections'
    : `\`_config.yml\` names ${names.map((name) => `\`${name}\``).join(', ')} under \`collections\``
}

const open = async (root: string, folder: string, options: OpenOptions): Promise<Site> => {
  const file = await readConfig(root, options.configFiles ?? [])
  const values = file?.values ?? {}
  const {files, undated, messages} = await walkSite(root, values, collectionsOf(values))
  const extensions = markdownExtensions(values)
  const mapping = await readMapping(root, options.mappingFile)
  const isNamed = namedHtml(mapping)
  const pages = await pagesAmong(root, files, extensions, isNamed)
  if (file === undefined && !pages.some(({collection}) => collection !== undefined)) {
    throw new NotASiteError(
      `\`${folder}\` is not a Jekyll site: it has neither \`_config.yml\` nor \`_posts\`.`,
    )
  }
  const paths = pages.map(({path}) => path).toSorted((one, other) => (one < other ? -1 : 1))
  const read = siteConfig(file, await readCname(root), options)
  const rows = await dataPages(root, mapping)
  const inData = dataFolder(values)
  const data = await readDataFiles(root, inData)
  const others = files.filter(
    ({path, collection}) =>
      collection !== undefined && otherPages.has(extensionOf(path)) && !isNamed(path),
  )
  return {
    config: {...read.config, ...defined({mapping}), data},
    pages: [...paths, ...rows.pages.keys()].toSorted((one, other) => (one < other ? -1 : 1)),
    read: async (path) => rows.pages.get(path) ?? readPage(root, path, true),
    asset: assetIndex(files.flatMap(publishedFile), read.config.baseUrl),
    files: files.map(({path}) => path),
    messages: [
      ...read.messages,
      ...(paths.length === 0 && rows.pages.size === 0
        ? [noPages(file?.path ?? '_config.yml', await missingCollections(root))]
        : []),
      ...messages,
      ...rows.messages,
      ...unreadData(data, inData, namesData(mapping)),
      ...others.map(({path}) => notMarkdown(path)),
      ...undated.filter((path) => extensions.has(extensionOf(path))).map(undatedPost),
    ],
  }
}

const names = ['_config.yml', '_config.yaml', '_posts', '_drafts'] as const

/** Reads what Jekyll would read. */
export const jekyllReader: SiteReader = {
  isSite: (found) => names.some((name) => found.has(name)),
  open,
}
