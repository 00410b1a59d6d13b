import {mergeValues} from '../parse/defaults.ts'
import {errorCode} from './errorCode.ts'
import {type ConfigFile, parseConfig} from './parseConfig.ts'
import {SettingsError} from './settingsError.ts'
import {type SiteFiles, textOf} from './siteFiles.ts'

/** What Jekyll calls its configuration. */
export const configNames = ['_config.yml', '_config.yaml'] as const

/** @throws SettingsError */
const readBytes = ({bytes}: SiteFiles, path: string): Uint8Array | undefined => {
  try {
    return bytes(path)
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT') return undefined
    throw new SettingsError(
      `\`${path}\` cannot be read (${code}). Look at its permissions.`,
      [],
      '',
      {cause: error},
    )
  }
}

/** @throws SettingsError */
const readConfigText = (files: SiteFiles, path: string): string | undefined => {
  const bytes = readBytes(files, path)
  if (bytes === undefined) return undefined
  const text = textOf(bytes)
  if (text !== undefined) return text
  throw new SettingsError(
    `\`${path}\` is not UTF-8. Save it as UTF-8, for instance with \`iconv -f latin1 -t utf-8\`.`,
  )
}

/**
 * The site's configuration: `_config.yml` of the folder, or the files given in its place, later ones
 * over earlier ones. `undefined` where there is none.
 * @throws SettingsError
 */
export function readConfig(siteFiles: SiteFiles, given: readonly string[]): ConfigFile | undefined {
  const paths = given.length > 0 ? given : configNames
  const files: ConfigFile[] = []
  for (const path of paths) {
    const text = readConfigText(siteFiles, path)
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
