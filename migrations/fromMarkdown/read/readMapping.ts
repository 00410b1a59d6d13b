import type {Mapping} from '../mapping/mappingShape.ts'
import {parseMapping} from '../mapping/parseMapping.ts'
import {errorCode} from './errorCode.ts'
import {SettingsError} from './settingsError.ts'
import {readText, type SiteFiles} from './siteFiles.ts'

const names = ['lectern.yml', 'lectern.yaml', 'lectern.json'] as const

/** A mapping file, and its name for the user. */
export interface MappingText {
  readonly path: string
  readonly text: string
}

const ownText = (files: SiteFiles): MappingText | undefined => {
  for (const path of names) {
    try {
      return {path, text: readText(files, path)}
    } catch (error) {
      if (errorCode(error) === 'ENOENT') continue
      throw new SettingsError(`The mapping \`${path}\` cannot be read (${errorCode(error)}).`)
    }
  }
  return undefined
}

/**
 * The mapping that is given, else that in `lectern.yml` or `lectern.json` of the site; `undefined`
 * without one.
 * @throws SettingsError
 */
export function readMapping(files: SiteFiles, given: MappingText | undefined): Mapping | undefined {
  const written = given ?? ownText(files)
  if (written === undefined) return undefined
  const read = parseMapping(written.text, written.path)
  if ('mapping' in read) return read.mapping
  throw new SettingsError(
    `The mapping \`${written.path}\` cannot be used.`,
    read.messages,
    written.text,
  )
}
