import type {OwnValues} from './ownValues.ts'
import {readJson} from './readJson.ts'
import {readToml} from './readToml.ts'
import {readYaml} from './readYaml.ts'

/** The languages that front matter is written in. */
export type FrontMatterFormat = 'yaml' | 'toml' | 'json'

/** What reads each of them. */
export const frontMatterFormats: Readonly<Record<FrontMatterFormat, (text: string) => OwnValues>> =
  {
    yaml: readYaml,
    toml: readToml,
    json: readJson,
  }
