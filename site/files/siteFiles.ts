import type {SiteIndex} from '../published/siteIndex.ts'
import {channelFiles} from './channelFiles.ts'
import {hostFilePaths, hostFiles} from './hostFiles.ts'
import type {FilesContext, MakeFiles, SiteFile} from './siteFile.ts'
import {sitemap, sitemapPaths} from './sitemap.ts'

/** What gives files, each for its own part. */
const makers: readonly MakeFiles[] = [sitemap, hostFiles, channelFiles]

/** Where no page can be; besides, the channels are beside the pages. */
export const filePaths: readonly string[] = [...sitemapPaths, ...hostFilePaths]

const known = new WeakMap<SiteIndex, ReadonlyMap<string, SiteFile>>()

/** All files of the site besides its pages, images and search index, by path. */
export function siteFiles(context: FilesContext): ReadonlyMap<string, SiteFile> {
  const files =
    known.get(context.index) ??
    new Map(makers.flatMap((make) => make(context)).map((file) => [file.path, file]))
  known.set(context.index, files)
  return files
}
