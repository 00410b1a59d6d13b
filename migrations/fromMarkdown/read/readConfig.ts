import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'

import type {YamlValue} from '../../../psych/index.ts'
import {parseYaml} from '../../../psych/index.ts'
import {placeOf} from '../../../psych/index.ts'
import {makeMessage} from '../messages/makeMessage.ts'
import type {Position} from '../messages/message.ts'
import {isRecord} from '../parse/collections.ts'
import {mergeValues} from '../parse/defaults.ts'
import {linesOf} from '../parse/lines.ts'
import {errorCode} from './listFolder.ts'
import {SettingsError} from './settingsError.ts'

export interface ConfigFile {
  readonly path: string
  readonly values: Readonly<Record<string, YamlValue>>
  /** Where the value of a key stands; `undefined` in an empty file. */
  readonly place: (key: string) => Position | undefined
}

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

type Offsets = readonly [start: number, end: number]

const broken = (path: string, text: string, reason: string, [start, end]: Offsets): SettingsError =>
  new SettingsError(
    `\`${path}\` cannot be used, so that no page was read. Repair it, then run the command again.`,
    [
      makeMessage('config-broken', {
        reason,
        source: 'read',
        path,
        place: linesOf(text)(start, end),
      }),
    ],
    text,
  )

/** What Jekyll takes in place of a mapping: nothing, a list of names, or a mapping. */
const isCollections = (value: YamlValue | undefined): boolean =>
  value === undefined || value === null || Array.isArray(value) || isRecord(value)

const parseConfig = (path: string, text: string): ConfigFile => {
  const parsed = parseYaml(text)
  if ('problem' in parsed) {
    throw broken(path, text, `This is not YAML: ${parsed.problem}`, [parsed.offset, parsed.offset])
  }
  const {value, root} = parsed
  if (value === null || value === false) return {path, values: {}, place: () => undefined}
  if (!isRecord(value)) throw broken(path, text, 'The file has no keys', [0, 0])
  const rangeOf = (key: string): Offsets => {
    const range = placeOf(root, [key])
    return range === undefined ? [0, 0] : [range.start, range.end]
  }
  if (!isCollections(value['collections'])) {
    const reason = '`collections` is neither a list of names nor a mapping'
    throw broken(path, text, reason, rangeOf('collections'))
  }
  return {path, values: value, place: (key) => linesOf(text)(...rangeOf(key))}
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
