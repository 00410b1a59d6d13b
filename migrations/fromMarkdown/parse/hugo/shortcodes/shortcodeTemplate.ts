import {defined} from '../../../../../content/objects/defined.ts'
import type {SiteConfig} from '../../jekyllSite.ts'
import type {ParsedPage} from '../../page.ts'
import type {Render} from '../../template.ts'
import {hugoAddress} from '../hugoAddress.ts'
import {hugoLanguages} from '../hugoLanguages.ts'
import {readHugoPath} from '../hugoPath.ts'
import {renderShortcodes} from './renderShortcodes.ts'

/** A path as `ref` takes it: from the content's folder, or from the page's own. */
const fileOf = (path: string, page: ParsedPage, {values}: SiteConfig): string => {
  const {main} = hugoLanguages(values)
  const written = path.endsWith('.md') ? path : `${path.replace(/\/$/, '')}.md`
  if (!written.startsWith('.')) return `${main.folder}/${written.replace(/^\//, '')}`
  return decodeURI(
    new URL(encodeURI(written), `https://site.invalid/${encodeURI(page.path)}`).pathname,
  ).slice(1)
}

const isPath = (path: string): boolean => !/^[a-z][a-z0-9+.-]*:/i.test(path)

/** Shortcodes of a page. */
export function shortcodeTemplate(page: ParsedPage, site: SiteConfig): Render {
  const own = readHugoPath(page.path, site.values)
  const context = {
    url: `${site.baseUrl}${page.url}`,
    addressOf: (written: string): string | undefined => {
      const [path = '', fragment] = written.split('#')
      const hash = fragment === undefined ? '' : `#${fragment}`
      if (path === '') return hash
      if (!isPath(path)) return undefined
      const target = readHugoPath(fileOf(path, page, site), site.values)
      const inLanguage = {...target, ...defined({language: own.language})}
      return `${site.baseUrl}${hugoAddress(inLanguage, {}, site)}${hash}`
    },
  }
  return (text) => (/\{\{[<%]/.test(text) ? renderShortcodes(text, context) : undefined)
}
