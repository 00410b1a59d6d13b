import {defined} from '../../../../content/objects/defined.ts'
import type {Site} from '../../parse/jekyllSite.ts'
import {assetIndex} from '../assetIndex.ts'
import {NotASiteError, type OpenOptions} from '../openOptions.ts'
import {readCname} from '../readCname.ts'
import {readMapping} from '../readMapping.ts'
import {readPage} from '../readPage.ts'
import {siteConfig} from '../siteConfig.ts'
import {walkFolder} from '../walkFolder.ts'
import {extensionOf} from './pageFiles.ts'
import type {SiteReader} from './siteReader.ts'

const markdown = new Set(['md', 'markdown', 'mkd', 'mkdn', 'mkdown'])

/** What belongs to tools and not to the text. */
const isRead = (_path: string, name: string): boolean =>
  !name.startsWith('.') && !name.endsWith('~') && name !== 'node_modules'

const open = async (root: string, folder: string, options: OpenOptions): Promise<Site> => {
  const {files, messages} = await walkFolder(root, '', isRead)
  const pages = files.filter((path) => markdown.has(extensionOf(path)))
  if (pages.length === 0) {
    throw new NotASiteError(
      `\`${folder}\` is no site: it has no configuration of Jekyll or Hugo, and no Markdown.`,
    )
  }
  const mapping = await readMapping(root, options.mappingFile)
  const {config} = siteConfig(undefined, await readCname(root), options)
  return {
    config: {...config, kind: 'plain', ...defined({mapping})},
    pages: pages.toSorted((one, other) => (one < other ? -1 : 1)),
    read: async (path) => readPage(root, path, false),
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
