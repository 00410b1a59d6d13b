import {defined} from '../../../content/objects/defined.ts'
import type {Mapping} from '../mapping/mappingShape.ts'
import {parseMapping} from '../mapping/parseMapping.ts'
import {makeMessage} from '../messages/makeMessage.ts'
import type {Site, SiteConfig} from '../parse/jekyllSite.ts'
import type {DataFiles} from '../parse/liquid/dataFiles.ts'
import {assetIndex} from '../read/assetIndex.ts'
import {type ConfigFile, parseConfig} from '../read/parseConfig.ts'
import {type ConfigOverrides, siteConfig} from '../read/siteConfig.ts'
import {type DroppedFiles, NotReadableError} from './droppedFile.ts'
import {jekyllFiles} from './jekyllFiles.ts'
import {readDropped, textOf} from './readDropped.ts'

const configNames = ['_config.yml', '_config.yaml'] as const
const mappingNames = ['lectern.yml', 'lectern.yaml', 'lectern.json'] as const
const hugoNames = ['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json', 'config.toml'] as const
const markdown = /\.(?:md|markdown|mkd|mkdn|mkdown)$/iu

const textAt = (files: DroppedFiles, path: string): string | undefined => {
  const bytes = files.get(path)
  return bytes === undefined ? undefined : textOf(bytes)
}

const firstOf = (files: DroppedFiles, names: readonly string[]): string | undefined =>
  names.find((name) => files.has(name))

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

/** A part of a site says nothing of its collections; its folders do. */
const foldersAsCollections = (paths: readonly string[]): ConfigFile => {
  const labels = paths.flatMap((path) => /^_([^/]+)\//u.exec(path)?.[1] ?? [])
  const names = [...new Set(labels)].filter((label) => !ownFolders.has(label))
  const collections = Object.fromEntries(names.map((label) => [label, {output: true}]))
  return {path: '_config.yml', values: {collections}, place: () => undefined}
}

/** Whether files are a whole site: what it does not have is not there. */
export function isWholeSite(files: DroppedFiles): boolean {
  return firstOf(files, configNames) !== undefined
}

/** @throws SettingsError */
const configOf = (files: DroppedFiles): ConfigFile | undefined => {
  const name = firstOf(files, configNames)
  const text = name === undefined ? undefined : textAt(files, name)
  return name === undefined || text === undefined ? undefined : parseConfig(name, text)
}

/** @throws NotReadableError */
const mappingOf = (files: DroppedFiles): Mapping | undefined => {
  const name = firstOf(files, mappingNames)
  const text = name === undefined ? undefined : textAt(files, name)
  if (name === undefined || text === undefined) return undefined
  const read = parseMapping(text, name)
  if ('mapping' in read) return read.mapping
  throw new NotReadableError(
    `The mapping ${name} cannot be used: ${read.messages.map(({reason}) => reason).join('; ')}.`,
  )
}

const startOfPage = new TextEncoder().encode('---')

const beginsAsPage = (bytes: Uint8Array | undefined): boolean => {
  const start = bytes?.[0] === 0xef ? bytes.subarray(3) : bytes
  return startOfPage.every((byte, place) => start?.[place] === byte)
}

const dataFile = /^_data\/(.+\.(?:ya?ml|json))$/iu

const dataIn = (files: DroppedFiles): DataFiles =>
  Object.fromEntries(
    [...files.keys()].flatMap((path) => {
      const name = dataFile.exec(path)?.[1]
      return name === undefined ? [] : [[name, textAt(files, path) ?? ''] as const]
    }),
  )

/** What is usual here, where the site says nothing. */
const unsaid = ({timeZone, language}: ConfigOverrides, said: SiteConfig['said']): ConfigOverrides =>
  defined({
    timeZone: said.timeZone === undefined ? timeZone : undefined,
    language: said.language === undefined ? language : undefined,
  })

/**
 * Opens files that were given to a browser as the site, or the part of one, that they are: of Jekyll,
 * or a folder of Markdown.
 * @param usual language and zone of a site that says none
 * @throws NotReadableError, SettingsError
 */
export function openDropped(files: DroppedFiles, usual: ConfigOverrides): Site {
  const paths = [...files.keys()].toSorted((one, other) => (one < other ? -1 : 1))
  if (firstOf(files, hugoNames) !== undefined) {
    throw new NotReadableError(
      'This is a site of Hugo. Import it with the command line: npx lectern apply <folder>.',
    )
  }
  const isJekyll =
    firstOf(files, configNames) !== undefined || paths.some((path) => /^_[^/]+\//u.test(path))
  const config = configOf(files) ?? (isJekyll ? foldersAsCollections(paths) : undefined)
  const cname = textAt(files, 'CNAME')?.split('\n', 1)[0]?.trim()
  const {said} = siteConfig(config, cname, {}).config
  const {config: own, messages} = siteConfig(config, cname, unsaid(usual, said))
  const {pages, published} = isJekyll
    ? jekyllFiles(paths, own.values, (path) => beginsAsPage(files.get(path)))
    : {
        pages: paths.filter((path) => markdown.test(path)),
        published: paths.map((path) => ({path, published: path})),
      }
  if (pages.length === 0) {
    throw new NotReadableError('There is no page of Markdown among these files.')
  }
  return {
    config: {
      ...own,
      ...defined({kind: isJekyll ? undefined : 'plain', mapping: mappingOf(files)} as const),
      ...(isWholeSite(files) && {data: dataIn(files)}),
    },
    pages,
    read: async (path) => {
      const bytes = files.get(path)
      return bytes === undefined
        ? makeMessage('file-unreadable', {reason: `There is no \`${path}\``, source: 'read', path})
        : readDropped(path, bytes, isJekyll)
    },
    asset: assetIndex(published, own.baseUrl),
    messages,
  }
}
