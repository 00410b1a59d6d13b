import type {DataFiles} from '../parse/liquid/dataFiles.ts'
import {readText, type SiteFiles} from './siteFiles.ts'
import {walkFolder} from './walkFolder.ts'

const ending = /\.(?:ya?ml|json)$/iu

/** The files of data (YAML, JSON) below a folder; none where there is no such folder. */
export async function readDataFiles(siteFiles: SiteFiles, folder: string): Promise<DataFiles> {
  const {files} = await walkFolder(siteFiles, folder, (_path, name) => !name.startsWith('.'))
  return Object.fromEntries(
    files
      .filter((path) => ending.test(path))
      .map((path) => [path.slice(folder.length + 1), readText(siteFiles, path)] as const),
  )
}
