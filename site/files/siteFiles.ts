import type {SiteIndex} from '../published/siteIndex.ts'
import {channelFiles} from './channelFiles.ts'
import {hostFiles} from './hostFiles.ts'
import type {FilesContext, MakeFiles, SiteFile} from './siteFile.ts'
import {sitemap} from './sitemap.ts'

/** What gives files, each for its own part. */
const makers: readonly MakeFiles[] = [sitemap, hostFiles, channelFiles]

const known = new WeakMap<SiteIndex, ReadonlyMap<string, SiteFile>>()

/** All files of the site besides its pages, images and search index, by path. */
export function siteFiles(context: FilesContext): ReadonlyMap<string, SiteFile> {
  const files =
    known.get(context.index) ??
    new Map(makers.flatMap((make) => make(context)).map((file) => [file.path, file]))
  known.set(context.index, files)
  return files
}
