import type {Entry, SiteFiles} from '../read/siteFiles.ts'
import {TooLargeError} from '../read/siteFiles.ts'
import type {DroppedFiles} from './droppedFile.ts'

class MissingFileError extends Error {
  override readonly name = 'MissingFileError'
  readonly code = 'ENOENT'
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** The folders that lead to a path, from the site's own on. */
const foldersTo = (path: string): readonly string[] => {
  const steps = path.split('/')
  return steps.slice(1).map((_, depth) => steps.slice(0, depth + 1).join('/'))
}

const entryOf = (path: string, isFolder: boolean): Entry => ({
  path,
  name: path.slice(path.lastIndexOf('/') + 1),
  isFolder,
})

/** Files that somebody gave, as the folder that they would make. */
export function siteFilesOf(files: DroppedFiles): SiteFiles {
  const folders = new Set([...files.keys()].flatMap(foldersTo))
  const entries = [
    ...[...files.keys()].map((path) => entryOf(path, false)),
    ...[...folders].map((path) => entryOf(path, true)),
  ].toSorted((one, other) => (one.path < other.path ? -1 : 1))
  const inFolder = Map.groupBy(entries, ({path}) => parentOf(path))
  return {
    list: async (folder) => ({entries: inFolder.get(folder) ?? [], messages: []}),
    bytes: (path, most = Number.POSITIVE_INFINITY) => {
      const bytes = files.get(path)
      if (bytes === undefined) throw new MissingFileError(path)
      if (bytes.length > most) throw new TooLargeError(bytes.length)
      return bytes
    },
  }
}
