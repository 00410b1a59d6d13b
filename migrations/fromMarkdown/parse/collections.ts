import {defined} from '../../../content/objects/defined.ts'
import {isWritten, type Timestamp, type YamlValue} from '../../../psych/index.ts'
import type {SiteConfig} from './jekyllSite.ts'

/** One of the site's collections, as `_config.yml` describes it. */
export interface Collection {
  readonly label: string
  /** Relative to the site: `_events`, or `all/_events` with `collections_dir: all`. */
  readonly folder: string
  readonly output: boolean
  readonly permalink?: string
}

/** A mapping of YAML; a timestamp, a figure as it is written and a list are none. */
export function isRecord(
  value: YamlValue | undefined,
): value is {readonly [key: string]: YamlValue} {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !isTimestamp(value) &&
    !isWritten(value)
  )
}

/** A date or a time of YAML or TOML. */
export function isTimestamp(value: YamlValue | undefined): value is Timestamp {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value['type'] === 'timestamp' &&
    'iso' in value
  )
}

export function collectionsDir(values: SiteConfig['values']): string {
  const written = values['collections_dir']
  return typeof written === 'string' ? written.replaceAll(/^\.?\/+|\/+$/g, '') : ''
}

const inside = (folder: string, name: string): string =>
  folder === '' ? name : `${folder}/${name}`

const settingsOf = (written: YamlValue | undefined): Readonly<Record<string, YamlValue>> => {
  if (Array.isArray(written)) {
    return Object.fromEntries(written.map((label: YamlValue) => [String(label), {}]))
  }
  return isRecord(written) ? written : {}
}

const known = new WeakMap<SiteConfig['values'], readonly Collection[]>()

/** The collections that `_config.yml` declares, and `posts`, which every site has. */
export function collectionsOf(values: SiteConfig['values']): readonly Collection[] {
  const collections = known.get(values) ?? readCollections(values)
  known.set(values, collections)
  return collections
}

const readCollections = (values: SiteConfig['values']): readonly Collection[] => {
  const folder = collectionsDir(values)
  return Object.entries({posts: {}, ...settingsOf(values['collections'])}).map(
    ([label, settings]) => {
      const permalink = isRecord(settings) ? settings['permalink'] : undefined
      return {
        label,
        folder: inside(folder, `_${label}`),
        output: label === 'posts' || (isRecord(settings) && settings['output'] === true),
        ...defined({permalink: typeof permalink === 'string' ? permalink : undefined}),
      }
    },
  )
}
