import type {DroppedFiles} from './droppedFile.ts'

/** Folders that say what is in them stay, as do those that begin with a dot. */
const isOfUser = (folder: string): boolean => !/^[._]/u.test(folder)

/** Files as they stand in a site: without the folders that all of them are in. */
export function withoutFolder(files: DroppedFiles): DroppedFiles {
  const paths = [...files.keys()].filter((path) => !/(?:^|\/)(?:\.|__MACOSX\/)/u.test(path))
  const folders = new Set(paths.map((path) => path.split('/', 1)[0] ?? ''))
  const [folder = ''] = folders
  const isInOne = folders.size === 1 && paths.every((path) => path.startsWith(`${folder}/`))
  const kept = new Map(
    paths.flatMap((path) => {
      const bytes = files.get(path)
      return bytes === undefined ? [] : [[path, bytes] as const]
    }),
  )
  if (!isInOne || !isOfUser(folder)) return kept
  return withoutFolder(
    new Map([...kept].map(([path, bytes]) => [path.slice(folder.length + 1), bytes])),
  )
}
