import {defined} from '../../../../../content/objects/defined.ts'
import type {YamlValue} from '../../../../../psych/index.ts'
import {frontMatterFormats} from '../../../parse/frontMatter/formats.ts'
import {splitAnyFrontMatter} from '../../../parse/frontMatter/splitAnyFrontMatter.ts'
import {type ListPage, withCascades} from '../../../parse/hugo/cascade.ts'
import {contentFolders, hugoLanguages} from '../../../parse/hugo/hugoLanguages.ts'
import {readHugoPath} from '../../../parse/hugo/hugoPath.ts'
import type {Site, SiteConfig} from '../../../parse/jekyllSite.ts'
import {assetIndex, type PublishedFile} from '../../assetIndex.ts'
import {dataPages, namesData} from '../../dataPages.ts'
import type {ReadOptions} from '../../openOptions.ts'
import {readCname} from '../../readCname.ts'
import {readDataFiles} from '../../readDataFiles.ts'
import {readMapping} from '../../readMapping.ts'
import {readPage} from '../../readPage.ts'
import type {SiteFiles} from '../../siteFiles.ts'
import {unreadData} from '../../unreadData.ts'
import {walkFolder} from '../../walkFolder.ts'
import {noPages, notMarkdown} from '../pageFiles.ts'
import type {SiteReader} from '../siteReader.ts'
import {besideIn, contentFiles, partOfBundle} from './contentFiles.ts'
import {hugoSiteConfig} from './hugoSiteConfig.ts'
import {mainConfig, readHugoConfig} from './readHugoConfig.ts'

const patternsOf = (value: YamlValue | undefined): readonly RegExp[] =>
  [value].flat().flatMap((written) => {
    try {
      return typeof written === 'string' ? [new RegExp(written)] : []
    } catch {
      // A pattern of Go that JavaScript does not know.
      return []
    }
  })

const foldersOf = (value: YamlValue | undefined, otherwise: string): readonly string[] => {
  const written = [value].flat().filter((each) => typeof each === 'string')
  return written.length === 0 ? [otherwise] : written
}

const dataFolder = 'data'

const list = /(?:^|\/)_index(?:\.[\w-]+)?\.[^./]+$/u

/** The lists of pages, with what each says: of all pages of a site these are read ahead. */
const listPages = (
  siteFiles: SiteFiles,
  pages: readonly string[],
  values: SiteConfig['values'],
): readonly ListPage[] =>
  pages
    .filter((path) => list.test(path))
    .flatMap((path) => {
      const file = readPage(siteFiles, path, false)
      const span = 'text' in file ? splitAnyFrontMatter(file.text) : undefined
      if (span === undefined || !('text' in file)) return []
      const read = frontMatterFormats[span.format](file.text.slice(span.yamlStart, span.yamlEnd))
      return [{path: readHugoPath(path, values), values: read.values}]
    })

const below = (folder: string, path: string): string => path.slice(folder.length + 1)

const open = async (siteFiles: SiteFiles, _name: string, options: ReadOptions): Promise<Site> => {
  const settings = await readHugoConfig(siteFiles, options.configFiles ?? [])
  const {values} = settings
  const ignored = patternsOf(values['ignorefiles'])
  const isRead = (path: string, name: string): boolean =>
    !name.startsWith('.') && !name.endsWith('~') && !ignored.some((each) => each.test(path))
  const inContent = contentFolders(hugoLanguages(values))
  const statics = foldersOf(values['staticdir'], 'static')
  const sources = foldersOf(values['assetdir'], 'assets')
  const walked = new Map<string, string>()
  const published: PublishedFile[] = []
  const messages = new Map<string, Site['messages'][number]>()
  for (const folder of [...sources, ...inContent, ...statics]) {
    const found = await walkFolder(siteFiles, folder, isRead)
    for (const told of found.messages) messages.set(`${told.ruleId} ${told.path}`, told)
    for (const path of found.files) {
      if (inContent.includes(folder)) walked.set(path, path)
      published.push({path, published: below(folder, path)})
    }
  }
  const files = [...walked.keys()].toSorted((one, other) => (one < other ? -1 : 1))
  const {pages, others, parts} = contentFiles(files)
  const beside = besideIn(files)
  const cname = readCname(siteFiles, ['', ...statics])
  const read = hugoSiteConfig(settings, cname, options)
  const mapping = readMapping(siteFiles, options.mapping)
  const rows = await dataPages(siteFiles, mapping)
  const data = await readDataFiles(siteFiles, dataFolder)
  const unread = unreadData(data, dataFolder, namesData(mapping))
  const {today = new Date().toISOString().slice(0, 10)} = options
  const passedOn = withCascades(values, listPages(siteFiles, pages, values))
  return {
    config: {...read.config, values: passedOn, today, ...defined({mapping})},
    pages: [...pages, ...rows.pages.keys()].toSorted((one, other) => (one < other ? -1 : 1)),
    read: async (path) => {
      const row = rows.pages.get(path)
      if (row !== undefined) return row
      const file = readPage(siteFiles, path, false)
      return 'text' in file ? {...file, ...defined({beside: beside(path)})} : file
    },
    asset: assetIndex(
      // A page's own folder is asked for by its path, whatever address the page has.
      [...files.map((path) => ({path, published: path})), ...published],
      read.config.baseUrl,
    ),
    files: [...files, ...published.map(({path}) => path)],
    messages: [
      ...read.messages,
      ...rows.messages,
      ...unread,
      ...(pages.length === 0 && rows.pages.size === 0
        ? [noPages(settings.path, `its pages stand in \`${inContent[0]}\``)]
        : []),
      ...messages.values(),
      ...others.map(notMarkdown),
      ...parts.map(partOfBundle),
    ],
  }
}

const isSite = (names: ReadonlySet<string>): boolean => {
  const main = mainConfig(names)
  if (main?.startsWith('hugo.') === true) return true
  const isConfigured = main !== undefined || names.has('config')
  return isConfigured && names.has('content') && !names.has('_config.yml')
}

/** Reads what Hugo would read: content, files beside it, `static` and `assets`; themes are not looked at. */
export const hugoReader: SiteReader = {isSite, open}
