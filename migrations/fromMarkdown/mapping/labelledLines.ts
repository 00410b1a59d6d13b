import type {FieldKeys} from './mappingShape.ts'
import {plainKey} from './plainKey.ts'

/** "**When:** Thursday 6 May" */
const labelled = /^[\s>*_+-]*([\p{L}][^:*_\n]{1,30}?)[*_\s]*:[*_\s]*(\S[^\n]*)$/gmu

/** Labels stand at the beginning. */
const reach = 2000

const figure = /\d/u

/** A year, or a day in figures: what tells one day from hours that are kept again and again. */
const day = /(?<!\d)(?:19|20)\d\d(?!\d)|(?<![\d.])\d{1,2}[./]\d{1,2}(?:[./]|(?!\d))/u

/**
 * Whether lines of a body say when and where something is, behind labels that are called like keys of
 * front matter: `when` is any figure, or a `day`.
 */
export function saysWhenAndWhere(body: string, keys: FieldKeys, when: 'figure' | 'day'): boolean {
  const values = new Map(
    Array.from(body.slice(0, reach).matchAll(labelled), ([, label = '', value = '']) => [
      plainKey(label),
      value,
    ]),
  )
  const whens = [...keys.when, ...keys.start, ...keys.startTime]
  return (
    whens.some((key) => (when === 'day' ? day : figure).test(values.get(key) ?? '')) &&
    keys.place.some((key) => values.has(key))
  )
}
