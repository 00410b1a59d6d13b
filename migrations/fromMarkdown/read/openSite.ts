import {realpath, stat} from 'node:fs/promises'

import type {Site} from '../parse/jekyllSite.ts'
import {NotASiteError, type OpenOptions} from './openOptions.ts'
import {kindOf, readers} from './sources/readers.ts'

const realFolder = async (folder: string): Promise<string> => {
  try {
    const root = await realpath(folder)
    if ((await stat(root)).isDirectory()) return root
  } catch {
    throw new NotASiteError(`There is no folder \`${folder}\`.`)
  }
  throw new NotASiteError(`\`${folder}\` is a file; give the folder of the site.`)
}

/**
 * Opens the site in a folder, of the kind that is given or that the folder shows. Reads what the
 * folder lists and the configuration, none of the pages; nothing outside of the folder is ever read.
 * @throws NotASiteError, SettingsError
 */
export async function openSite(folder: string, options: OpenOptions = {}): Promise<Site> {
  const root = await realFolder(folder)
  const kind = options.kind ?? (await kindOf(root, options.configFiles))
  return readers[kind].open(root, folder, options)
}
