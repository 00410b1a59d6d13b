import type {SiteIndex} from '../published/siteIndex.ts'
import {hostFiles} from './hostFiles.ts'
import type {FileContext, SiteFile} from './siteFile.ts'
import {sitemap} from './sitemap.ts'

/** What gives files, each for its own part; a channel is one entry. */
const makers: readonly ((
  context: Pick<FileContext, 'index' | 'baseUrl'>,
) => readonly SiteFile[])[] = [sitemap, hostFiles]

const known = new WeakMap<SiteIndex, ReadonlyMap<string, SiteFile>>()

/** All files of the site besides its pages, images and search index, by path. */
export function siteFiles(
  context: Pick<FileContext, 'index' | 'baseUrl'>,
): ReadonlyMap<string, SiteFile> {
  const files =
    known.get(context.index) ??
    new Map(makers.flatMap((make) => make(context)).map((file) => [file.path, file]))
  known.set(context.index, files)
  return files
}
