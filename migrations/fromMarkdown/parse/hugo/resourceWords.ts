import {defined} from '../../../../content/objects/defined.ts'
import type {YamlValue} from '../../../../psych/index.ts'
import {isRecord} from '../collections.ts'
import {matchesWhole} from '../glob.ts'

/** What is said of a file. */
export interface FileWords {
  readonly alt?: string
  readonly caption?: string
}

const textOf = (value: YamlValue | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

/**
 * What the front matter of a page says under `resources` of a file beside it.
 * @param file as the page writes it: `images/a.jpg`
 * @see https://gohugo.io/content-management/page-resources/#metadata
 */
export function resourceWords(
  {resources}: Readonly<Record<string, YamlValue>>,
  file: string,
): FileWords {
  const rows: readonly YamlValue[] = Array.isArray(resources) ? resources : []
  for (const row of rows) {
    if (!isRecord(row)) continue
    const {src, title, params} = row
    if (typeof src !== 'string' || !matchesWhole(file, src)) continue
    const more = isRecord(params) ? params : {}
    const [alt, caption] = [textOf(more['alt']), textOf(more['caption']) ?? textOf(title)]
    return defined({alt, caption: caption?.includes(':counter') === true ? undefined : caption})
  }
  return {}
}
