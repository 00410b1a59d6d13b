import {defined} from '../../../../content/objects/defined.ts'
import type {SiteConfig} from '../jekyllSite.ts'
import {dateOf, type PagePath} from '../pagePath.ts'
import {contentFolders, hugoLanguages, type HugoLanguages} from './hugoLanguages.ts'
import {hugoTaxonomies} from './hugoTaxonomies.ts'

const extension = /\.[^./]+$/

/** A file's path below its folder of content, and the language that says. */
const inContent = (
  path: string,
  languages: HugoLanguages,
): {readonly inside: string; readonly language: string | undefined} => {
  const folder = contentFolders(languages).find((each) => path.startsWith(`${each}/`)) ?? ''
  const inside = folder === '' ? path : path.slice(folder.length + 1)
  const stem = inside.replace(extension, '')
  const {all, main} = languages
  if (all.length === 0) return {inside: stem, language: undefined}
  const named = all.find(({code}) => stem.toLowerCase().endsWith(`.${code}`))
  if (named !== undefined) {
    return {inside: stem.slice(0, -named.code.length - 1), language: named.code}
  }
  const ofFolder = all.filter((each) => each.folder === folder)
  const language = ofFolder.length === 1 ? ofFolder[0]?.code : main.code
  return {inside: stem, language}
}

const readsFileDates = ({frontmatter}: SiteConfig['values']): boolean =>
  JSON.stringify(frontmatter ?? '').includes(':filename')

/** Of many themes, which configure it themselves. */
const themed = 'authors'

/** Whether a file is what a site says of a term of a taxonomy: `authors/ada-berg/_index.md`. */
const isOfTerm = (parts: readonly string[], values: SiteConfig['values']): boolean => {
  const [folder = '', , file] = parts
  if (parts.length !== 3 || file !== '_index') return false
  const name = folder.toLowerCase()
  return name === themed || hugoTaxonomies(values).has(name)
}

/**
 * Reads a path as Hugo does: the first folder is the section; `index.md` is the page of its folder
 * (a leaf bundle), `_index.md` a list of what stands in it, or a page of a term; `name.sv.md` is in
 * Swedish where the configuration knows the language.
 * @see https://gohugo.io/content-management/organization/
 */
export function readHugoPath(path: string, values: SiteConfig['values']): PagePath {
  const languages = hugoLanguages(values)
  const {inside, language} = inContent(path, languages)
  const parts = inside.split('/')
  const stem = parts.at(-1) ?? ''
  const isTerm = isOfTerm(parts, values)
  const isList = stem === '_index' && !isTerm
  const own = isTerm || (stem === 'index' && parts.length > 1) ? parts.slice(0, -1) : parts
  const section = isList || own.length < 2 ? undefined : own[0]
  const last = own.at(isList ? -2 : -1) ?? 'index'
  const {name, fileDate} = dateOf(last)
  return {
    path,
    collection:
      section === undefined
        ? undefined
        : {label: section, folder: `${languages.main.folder}/${section}`, output: true},
    label: section ?? 'pages',
    relative: inside,
    inCollection: own.slice(section === undefined ? 0 : 1).join('/'),
    name: readsFileDates(values) ? name : last,
    isDraft: false,
    categories: [],
    ...defined({fileDate, language}),
  }
}
