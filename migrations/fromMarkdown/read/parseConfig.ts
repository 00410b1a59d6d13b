import type {YamlValue} from '../../../psych/index.ts'
import {parseYaml} from '../../../psych/index.ts'
import {placeOf} from '../../../psych/index.ts'
import {makeMessage} from '../messages/makeMessage.ts'
import type {Position} from '../messages/message.ts'
import {isRecord} from '../parse/collections.ts'
import {linesOf} from '../parse/lines.ts'
import {SettingsError} from './settingsError.ts'

export interface ConfigFile {
  readonly path: string
  readonly values: Readonly<Record<string, YamlValue>>
  /** Where the value of a key stands; `undefined` in an empty file. */
  readonly place: (key: string) => Position | undefined
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

/** What a configuration file says. @throws SettingsError */
export function parseConfig(path: string, text: string): ConfigFile {
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
