import {defined} from '../../../../content/objects/defined.ts'
import type {Site} from '../../parse/jekyllSite.ts'
import {assetIndex} from '../assetIndex.ts'
import {NotASiteError, type ReadOptions} from '../openOptions.ts'
import {readCname} from '../readCname.ts'
import {readMapping} from '../readMapping.ts'
import {readPage} from '../readPage.ts'
import {siteConfig} from '../siteConfig.ts'
import type {SiteFiles} from '../siteFiles.ts'
import {walkFolder} from '../walkFolder.ts'
import {extensionOf} from './pageFiles.ts'
import type {SiteReader} from './siteReader.ts'

const markdown = new Set(['md', 'markdown', 'mkd', 'mkdn', 'mkdown'])

/** What belongs to tools and not to the text. */
const isRead = (_path: string, name: string): boolean =>
  !name.startsWith('.') && !name.endsWith('~') && name !== 'node_modules'

const open = async (siteFiles: SiteFiles, name: string, options: ReadOptions): Promise<Site> => {
  const {files, messages} = await walkFolder(siteFiles, '', isRead)
  const pages = files.filter((path) => markdown.has(extensionOf(path)))
  if (pages.length === 0) {
    throw new NotASiteError(
      `\`${name}\` is no site: it has no configuration of Jekyll or Hugo, and no Markdown.`,
    )
  }
  const mapping = readMapping(siteFiles, options.mapping)
  const {config} = siteConfig(undefined, readCname(siteFiles, ['']), options)
  return {
    config: {...config, kind: 'plain', ...defined({mapping})},
    pages: pages.toSorted((one, other) => (one < other ? -1 : 1)),
    read: async (path) => readPage(siteFiles, path, false),
    asset: assetIndex(
      files.map((path) => ({path, published: path})),
      '',
    ),
    files,
    messages,
  }
}

/** Reads any folder of Markdown. */
export const plainReader: SiteReader = {isSite: () => true, open}
