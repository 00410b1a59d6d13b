import type {YamlValue} from '../../../../../psych/index.ts'
import {makeMessage} from '../../../messages/makeMessage.ts'
import type {Position} from '../../../messages/message.ts'
import {isRecord} from '../../../parse/collections.ts'
import {type FrontMatterFormat, frontMatterFormats} from '../../../parse/frontMatter/formats.ts'
import {linesOf} from '../../../parse/lines.ts'
import {errorCode} from '../../errorCode.ts'
import {SettingsError} from '../../settingsError.ts'
import {readText, type SiteFiles} from '../../siteFiles.ts'
import {extensionOf} from '../pageFiles.ts'

/** A file of settings; keys of `values` are in lower case, as Hugo reads them. */
export interface SettingsFile {
  readonly path: string
  readonly values: Readonly<Record<string, YamlValue>>
  /** Where the value of a key stands. */
  readonly place: (key: string) => Position | undefined
}

const formats: Readonly<Record<string, FrontMatterFormat>> = {
  toml: 'toml',
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
}

/** The endings of files of settings. */
export const settingsEndings = Object.keys(formats)

const inLowerCase = (value: YamlValue): YamlValue => {
  if (Array.isArray(value)) return value.map(inLowerCase)
  return isRecord(value) ? lowerKeys(value) : value
}

const lowerKeys = (values: SettingsFile['values']): SettingsFile['values'] =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key.toLowerCase(), inLowerCase(value)]),
  )

const readSettings = (files: SiteFiles, path: string): string => {
  try {
    return readText(files, path)
  } catch (error) {
    const code = errorCode(error)
    throw new SettingsError(
      code === 'ENOENT'
        ? `There is no configuration file \`${path}\` in the site's folder.`
        : `\`${path}\` cannot be read (${code}). Look at its permissions.`,
      [],
      '',
      {cause: error},
    )
  }
}

/** Reads TOML, YAML or JSON, by the file's ending. @throws SettingsError */
export function readSettingsFile(files: SiteFiles, path: string): SettingsFile {
  const text = readSettings(files, path)
  const read = frontMatterFormats[formats[extensionOf(path)] ?? 'yaml'](text)
  const [problem] = read.problems
  if (read.isBroken && problem !== undefined) {
    throw new SettingsError(
      `\`${path}\` cannot be used, so that no page was read. Repair it, then run the command again.`,
      [
        makeMessage('config-broken', {
          reason: problem.reason,
          source: 'read',
          path,
          place: linesOf(text)(problem.start, problem.end),
        }),
      ],
      text,
    )
  }
  return {
    path,
    values: lowerKeys(read.values),
    place: (key) => {
      const written = Object.keys(read.values).find((each) => each.toLowerCase() === key)
      const range = written === undefined ? undefined : read.rangeOf([written])
      return range && linesOf(text)(range.start, range.end)
    },
  }
}
