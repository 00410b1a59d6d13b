import {readFile} from 'node:fs/promises'
import {join} from 'node:path'

import type {Mapping} from '../mapping/mappingShape.ts'
import {parseMapping} from '../mapping/parseMapping.ts'
import type {Message} from '../message.ts'
import {errorCode} from './listFolder.ts'

/** The mapping file cannot be read, or says what cannot be meant. */
export class MappingError extends Error {
  override readonly name = 'MappingError'
  /** What is wrong with it, and its text, for printing the lines. */
  readonly messages: readonly Message[]
  readonly text: string

  constructor(reason: string, messages: readonly Message[] = [], text = '') {
    super(reason)
    this.messages = messages
    this.text = text
  }
}

const names = ['lectern.yml', 'lectern.yaml', 'lectern.json'] as const

const readText = async (path: string): Promise<string | undefined> => {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw new MappingError(`The mapping \`${path}\` cannot be read (${errorCode(error)}).`)
  }
}

const parsed = (text: string, path: string): Mapping => {
  const read = parseMapping(text, path)
  if ('mapping' in read) return read.mapping
  throw new MappingError(`The mapping \`${path}\` cannot be used.`, read.messages, text)
}

/**
 * The mapping in a given file, else in `lectern.yml` or `lectern.json` of the site; `undefined`
 * without one.
 * @param given a path as a user gives it, relative to the working directory
 * @throws MappingError
 */
export const readMapping = async (
  root: string,
  given: string | undefined,
): Promise<Mapping | undefined> => {
  if (given !== undefined) {
    const text = await readText(given)
    if (text === undefined) throw new MappingError(`There is no mapping file \`${given}\`.`)
    return parsed(text, given)
  }
  for (const name of names) {
    const text = await readText(join(root, name))
    if (text !== undefined) return parsed(text, name)
  }
  return undefined
}
