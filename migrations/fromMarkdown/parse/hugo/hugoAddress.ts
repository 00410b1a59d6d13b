import type {YamlValue} from '../../../../psych/index.ts'
import type {SiteConfig} from '../jekyllSite.ts'
import type {PagePath} from '../pagePath.ts'
import {hugoLanguages} from './hugoLanguages.ts'
import {fillPermalink, permalinkOf} from './permalinks.ts'
import {urlPath} from './urlPath.ts'

type Values = Readonly<Record<string, YamlValue>>

const prefixOf = ({language}: PagePath, site: Values): string => {
  const {all, main, mainHasPrefix} = hugoLanguages(site)
  if (language === undefined || all.length === 0) return ''
  return language === main.code && !mainHasPrefix ? '' : `/${language}`
}

/** `/events/spring` of the page, `/events` of the list of its section. */
const pathOf = (path: PagePath, values: Values): string => {
  const folders = path.relative.split('/').slice(0, -1)
  const isList = /(?:^|\/)_index$/.test(path.relative)
  if (isList) return folders.join('/')
  const above = /(?:^|\/)index$/.test(path.relative) ? folders.slice(0, -1) : folders
  const {slug} = values
  const end = typeof slug === 'string' && slug !== '' ? slug : path.name
  const isFirst = path.relative === 'index'
  return isFirst ? '' : [...above, end].join('/')
}

const tidy = (path: string): string => `/${path}/`.replaceAll(/\/{2,}/g, '/')

/**
 * The path under which Hugo publishes a page: the front matter's `url`, else the section's pattern
 * in `permalinks`, else its path, with the language in front.
 * @see https://gohugo.io/content-management/urls/
 */
export function hugoAddress(path: PagePath, values: Values, site: SiteConfig): string {
  const prefix = prefixOf(path, site.values)
  const {url} = values
  if (typeof url === 'string' && url !== '') {
    const whole = url.startsWith('/') ? url : `${prefix}/${url}`
    return /\/$|\.\w+$/.test(whole) ? whole : `${whole}/`
  }
  const pattern = path.collection === undefined ? undefined : permalinkOf(path, site.values)
  const inside =
    pattern === undefined ? urlPath(pathOf(path, values)) : fillPermalink(pattern, path, values)
  const keepsCase = site.values['disablepathtolower'] === true
  const address = tidy(`${prefix}/${keepsCase ? inside : inside.toLowerCase()}`)
  const isUgly = site.values['uglyurls'] === true && address !== '/'
  return encodeURI(isUgly ? address.replace(/\/$/, '.html') : address).replaceAll('#', '%23')
}
