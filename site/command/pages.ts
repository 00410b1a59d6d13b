import {existsSync} from 'node:fs'
import {extname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'

import {type Bundle, openBundle} from '../bundle/openBundle.ts'
import {SiteUsageError} from './options.ts'

const here = fileURLToPath(import.meta.url)
const top = resolve(here, '../../..')
const isProject = extname(here) === '.ts'

/** What the project's own pages import besides their own folder. */
const rooms = ['content', 'website', 'site/answer', 'site/published']

const hasPages = (folder: string): boolean => existsSync(join(folder, 'astro.config.ts'))

const ownPages = (source: string | undefined): string | undefined => {
  const folder = resolve(source ?? '')
  if (hasPages(folder)) return folder
  if (source === undefined) return undefined
  throw new SiteUsageError(
    `There are no pages in ${folder}: it has no astro.config.ts. Write them with \`lectern site init ${source}\`.`,
  )
}

/** The pages that the user has changed, those that this project has, or those of the package. */
export async function openPages(source: string | undefined, cache: string): Promise<Bundle> {
  const bundles = join(resolve(cache), 'pages')
  const own = ownPages(source)
  if (own !== undefined) return openBundle(own, [], bundles)
  const pages = join(top, 'site', 'source')
  return openBundle(pages, isProject ? rooms.map((room) => join(top, room)) : [], bundles)
}
