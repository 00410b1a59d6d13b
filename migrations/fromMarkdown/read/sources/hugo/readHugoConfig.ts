import {mergeValues} from '../../../parse/defaults.ts'
import type {SiteFiles} from '../../siteFiles.ts'
import {readSettingsFile, settingsEndings, type SettingsFile} from './settingsFile.ts'

const stems = ['hugo', 'config']
const folder = 'config/_default'

const namesIn = async ({list}: SiteFiles, path: string): Promise<readonly string[]> =>
  (await list(path)).entries.map(({name}) => name)

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1)

const isSettings = (name: string): boolean => settingsEndings.includes(endingOf(name))

/** `params.en.toml` of `config/_default` holds what stands under `languages.en.params` elsewhere. */
const asWhole = ({path, values, place}: SettingsFile): SettingsFile => {
  const [stem = '', language] = path
    .slice(folder.length + 1)
    .toLowerCase()
    .split('.')
    .slice(0, -1)
  if (stems.includes(stem)) return {path, values, place}
  const isWhole = Object.keys(values).join() === stem
  const own = isWhole ? values : {[stem]: values}
  const whole = language === undefined ? own : {languages: {[language]: own}}
  return {path, values: whole, place: () => undefined}
}

/** The file of settings in a folder itself, as Hugo looks for it. */
export function mainConfig(names: Iterable<string>): string | undefined {
  const found = [...names]
  return stems
    .flatMap((stem) => settingsEndings.map((ending) => `${stem}.${ending}`))
    .find((name) => found.includes(name))
}

/**
 * What a Hugo site says of itself: `hugo.toml` (or YAML, or JSON; or `config`), and the files of
 * `config/_default`; or the files given in their place, later ones over earlier ones.
 * @throws SettingsError
 * @see https://gohugo.io/configuration/introduction/
 */
export async function readHugoConfig(
  siteFiles: SiteFiles,
  given: readonly string[],
): Promise<SettingsFile> {
  const main = given.length > 0 ? undefined : mainConfig(await namesIn(siteFiles, ''))
  const inFolder = given.length > 0 ? [] : (await namesIn(siteFiles, folder)).filter(isSettings)
  const files: SettingsFile[] = []
  for (const path of given.length > 0 ? given : main === undefined ? [] : [main]) {
    files.push(readSettingsFile(siteFiles, path))
  }
  for (const name of inFolder) {
    files.push(asWhole(readSettingsFile(siteFiles, `${folder}/${name}`)))
  }
  const [first] = files
  return {
    path: first?.path ?? `hugo.toml`,
    values: files.reduce<SettingsFile['values']>((all, {values}) => mergeValues(all, values), {}),
    place: (key) => (files.length === 1 ? first?.place(key) : undefined),
  }
}
