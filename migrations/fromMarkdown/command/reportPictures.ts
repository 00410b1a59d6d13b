import {join} from 'node:path'

import sharp from 'sharp'

import type {Site} from '../parse/jekyllSite.ts'
import {isInside} from '../read/listFolder.ts'

const widest = 360
/** In bytes: what a browser still opens at once, with thousands of pages. */
const mostOfAll = 16_000_000
/** Images of more pixels than any camera makes are not opened. */
const mostPixels = 200_000_000

/**
 * Small images of a site's files, as `data:` addresses, until together they are as large as a report
 * may be; each file is opened once.
 */
export function reportPictures(
  site: Pick<Site, 'asset'>,
  root: string,
): (original: string) => Promise<string | undefined> {
  const made = new Map<string, Promise<string | undefined>>()
  let left = mostOfAll

  const make = async (path: string): Promise<string | undefined> => {
    const file = join(root, path)
    if (left <= 0 || !isInside(root, file)) return undefined
    try {
      const bytes = await sharp(file, {limitInputPixels: mostPixels})
        .rotate()
        .resize({width: widest, height: widest, fit: 'inside', withoutEnlargement: true})
        .webp({quality: 60})
        .toBuffer()
      left -= bytes.length
      return left < 0 ? undefined : `data:image/webp;base64,${bytes.toString('base64')}`
    } catch {
      // What is broken or no image is named, and reported when it is imported.
      return undefined
    }
  }

  return (original) => {
    const path = site.asset(original)
    if (path === undefined) return Promise.resolve(undefined)
    const picture = made.get(path) ?? make(path)
    made.set(path, picture)
    return picture
  }
}
