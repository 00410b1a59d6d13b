import {realpath} from 'node:fs/promises'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'

import {SiteUsageError} from './options.ts'

/** Where a path really is, also if its last folders are not there yet. */
const placeOf = async (path: string): Promise<string> => {
  const above = dirname(path)
  if (above === path) return path
  return realpath(path).catch(async () => join(await placeOf(above), basename(path)))
}

const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way
}

/**
 * A website beside the content would show all of it to visitors, drafts and the token among it.
 *
 * @param out where the website is to stand
 * @param data the folder of the embedded lake
 * @throws SiteUsageError where one is within the other
 */
export async function keepApart(out: string, data: string): Promise<void> {
  const [site, content] = await Promise.all([placeOf(resolve(out)), placeOf(resolve(data))])
  if (!isWithin(site, content) && !isWithin(content, site)) return
  throw new SiteUsageError(
    `\`--out\` is ${out}, and the content is in ${data}: whoever puts that folder on a web server would show drafts and the token. Choose a folder apart, such as \`--out public\`.`,
  )
}
