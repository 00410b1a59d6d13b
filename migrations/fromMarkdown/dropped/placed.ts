import type {DroppedFiles} from './droppedFile.ts'

/** Where in a site a page stands says what it is. */
export const placeFolders = ['_events', '_projects', '_groups'] as const
export type PlaceFolder = (typeof placeFolders)[number]

const markdown = /\.(?:md|markdown|mkd|mkdn|mkdown)$/iu

/** Whether pages stand alone, so that nothing says what they are. */
export function standAlone(files: DroppedFiles): boolean {
  const paths = [...files.keys()]
  return (
    !paths.some((path) => /^_config\.ya?ml$/u.test(path)) &&
    paths.filter((path) => markdown.test(path)).every((path) => !path.includes('/'))
  )
}

/**
 * Pages that stand alone as pages of the site: where an earlier import had the only page of their
 * name, else in a folder.
 * @param known paths of pages that were imported
 */
export function placed(
  files: DroppedFiles,
  known: readonly string[],
  folder: PlaceFolder,
): DroppedFiles {
  const byName = Map.groupBy(known, (path) => path.split('/').at(-1) ?? path)
  return new Map(
    [...files].map(([path, bytes]) => {
      if (!markdown.test(path)) return [path, bytes]
      const [same, ...others] = byName.get(path) ?? []
      return [same === undefined || others.length > 0 ? `${folder}/${path}` : same, bytes]
    }),
  )
}
