import {readFile} from 'node:fs/promises'
import {join} from 'node:path'

import type {Mapping} from '../mapping/mappingShape.ts'
import {parseMapping} from '../mapping/parseMapping.ts'
import {errorCode} from './listFolder.ts'
import {SettingsError} from './settingsError.ts'

const names = ['lectern.yml', 'lectern.yaml', 'lectern.json'] as const

const readText = async (path: string): Promise<string | undefined> => {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw new SettingsError(`The mapping \`${path}\` cannot be read (${errorCode(error)}).`)
  }
}

const parsed = (text: string, path: string): Mapping => {
  const read = parseMapping(text, path)
  if ('mapping' in read) return read.mapping
  throw new SettingsError(`The mapping \`${path}\` cannot be used.`, read.messages, text)
}

/**
 * The mapping in a given file, else in `lectern.yml` or `lectern.json` of the site; `undefined`
 * without one.
 * @param given a path as a user gives it, relative to the working directory
 * @throws SettingsError
 */
export async function readMapping(
  root: string,
  given: string | undefined,
): Promise<Mapping | undefined> {
  if (given !== undefined) {
    const text = await readText(given)
    if (text === undefined) throw new SettingsError(`There is no mapping file \`${given}\`.`)
    return parsed(text, given)
  }
  for (const name of names) {
    const text = await readText(join(root, name))
    if (text !== undefined) return parsed(text, name)
  }
  return undefined
}
