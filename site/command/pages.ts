import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'

import {type Bundle, openBuilt, openBundle} from '../bundle/openBundle.ts'
import {packagePlace} from '../bundle/place.ts'
import {SiteUsageError} from './options.ts'

const hasPages = (folder: string): boolean => existsSync(join(folder, 'astro.config.ts'))

const ownPages = (source: string | undefined): string | undefined => {
  const folder = resolve(source ?? '')
  if (hasPages(folder)) return folder
  if (source === undefined) return undefined
  throw new SiteUsageError(
    `There are no pages in ${folder}: it has no astro.config.ts. Write them with \`lectern site init ${source}\`.`,
  )
}

/**
 * The pages that the user has changed, those that this project has, or those of the package.
 * @param signal ends making them, where that has to be done first
 * @throws SiteUsageError, BundleError
 */
export function openPages(
  source: string | undefined,
  cache: string,
  signal?: AbortSignal,
): Promise<Bundle> {
  const {isProject, built, rooms, source: usual} = packagePlace
  const own = ownPages(source)
  if (own === undefined && !isProject) return openBuilt(built)
  return openBundle(own ?? usual, rooms, join(resolve(cache), 'pages'), signal)
}
