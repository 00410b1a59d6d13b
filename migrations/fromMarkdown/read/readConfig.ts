import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'

import {mergeValues} from '../parse/defaults.ts'
import {errorCode} from './listFolder.ts'
import {type ConfigFile, parseConfig} from './parseConfig.ts'
import {SettingsError} from './settingsError.ts'

const names = ['_config.yml', '_config.yaml'] as const

const readText = async (root: string, path: string): Promise<string | undefined> => {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(await readFile(resolve(root, path)))
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT') return undefined
    throw new SettingsError(
      code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
        ? `\`${path}\` is not UTF-8. Save it as UTF-8, for instance with \`iconv -f latin1 -t utf-8\`.`
        : `\`${path}\` cannot be read (${code}). Look at its permissions.`,
      [],
      '',
      {cause: error},
    )
  }
}

/**
 * The site's configuration: `_config.yml` of the folder, or the files given in its place, later ones
 * over earlier ones. `undefined` where there is none.
 * @throws SettingsError
 */
export async function readConfig(
  root: string,
  given: readonly string[],
): Promise<ConfigFile | undefined> {
  const paths = given.length > 0 ? given : names
  const files: ConfigFile[] = []
  for (const path of paths) {
    const text = await readText(root, path)
    if (text !== undefined) files.push(parseConfig(path, text))
    else if (given.length > 0) {
      throw new SettingsError(`There is no configuration file \`${path}\` in the site's folder.`)
    }
    if (given.length === 0 && files.length > 0) break
  }
  const [first] = files
  if (first === undefined) return undefined
  const values = files.reduce<ConfigFile['values']>(
    (all, file) => mergeValues(all, file.values),
    {},
  )
  return files.length === 1 ? first : {path: first.path, values, place: () => undefined}
}
