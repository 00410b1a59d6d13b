import {readFile, realpath, stat} from 'node:fs/promises'

import {defined} from '../../../content/objects/defined.ts'
import type {Site} from '../parse/jekyllSite.ts'
import {errorCode} from './errorCode.ts'
import {folderFiles} from './folderFiles.ts'
import {NotASiteError, type OpenOptions} from './openOptions.ts'
import type {MappingText} from './readMapping.ts'
import {SettingsError} from './settingsError.ts'
import {textOf} from './siteFiles.ts'
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

/** @throws SettingsError */
const givenMapping = async (path: string): Promise<MappingText> => {
  try {
    return {path, text: textOf(await readFile(path)) ?? ''}
  } catch (error) {
    throw new SettingsError(
      errorCode(error) === 'ENOENT'
        ? `There is no mapping file \`${path}\`.`
        : `The mapping \`${path}\` cannot be read (${errorCode(error)}).`,
    )
  }
}

/**
 * Opens the site in a folder, of the kind that is given or that the folder shows. Reads what the
 * folder lists and the configuration, none of the pages; nothing outside of the folder is ever read.
 * @throws NotASiteError, SettingsError
 */
export async function openSite(
  folder: string,
  {mappingFile, ...options}: OpenOptions = {},
): Promise<Site> {
  const files = folderFiles(await realFolder(folder))
  const mapping = mappingFile === undefined ? undefined : await givenMapping(mappingFile)
  const kind = options.kind ?? (await kindOf(files, options.configFiles))
  return readers[kind].open(files, folder, {...options, ...defined({mapping})})
}
