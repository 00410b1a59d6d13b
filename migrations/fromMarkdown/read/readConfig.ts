import {readFile} from 'node:fs/promises'
import {join} from 'node:path'

import {makeMessage} from '../makeMessage.ts'
import type {Message} from '../message.ts'
import {isRecord} from '../parse/collections.ts'
import {mergeValues} from '../parse/defaults.ts'
import {linesOf} from '../parse/lines.ts'
import type {YamlValue} from '../parse/page.ts'
import {parseYaml} from '../parse/yaml/parseYaml.ts'
import {errorCode} from './listFolder.ts'

export interface ConfigFile {
  readonly path: string
  readonly values: Readonly<Record<string, YamlValue>>
  readonly messages: readonly Message[]
}

const names = ['_config.yml', '_config.yaml'] as const

const readText = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

const parseConfig = (path: string, text: string): ConfigFile => {
  const parsed = parseYaml(text.replace(/^\uFEFF/, ''))
  if (!('problem' in parsed) && (parsed.value === null || isRecord(parsed.value))) {
    return {path, values: parsed.value ?? {}, messages: []}
  }
  const [problem, offset] =
    'problem' in parsed ? [parsed.problem, parsed.offset] : ['it has no keys', 0]
  const message = makeMessage('config-broken', {
    reason: `\`${path}\` cannot be read: ${problem}`,
    source: 'read',
    path,
    place: linesOf(text)(offset, offset),
    hint: 'Pages were read as if the file were empty.',
  })
  return {path, values: {}, messages: [message]}
}

/**
 * The site's configuration: `_config.yml` of the folder, or the files given in its place, later ones
 * over earlier ones. `undefined` where there is none.
 */
export const readConfig = async (
  root: string,
  given: readonly string[],
): Promise<ConfigFile | undefined> => {
  const paths = given.length > 0 ? given : names
  const files: ConfigFile[] = []
  for (const path of paths) {
    const text = await readText(join(root, path))
    if (text !== undefined) files.push(parseConfig(path, text))
    if (given.length === 0 && files.length > 0) break
  }
  const [first] = files
  if (first === undefined) return undefined
  return {
    path: first.path,
    values: files.reduce<ConfigFile['values']>((all, {values}) => mergeValues(all, values), {}),
    messages: files.flatMap(({messages}) => messages),
  }
}
