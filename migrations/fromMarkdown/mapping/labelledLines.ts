import type {FieldKeys} from './mappingShape.ts'
import {plainKey} from './plainKey.ts'

/** "**When:** Thursday 6 May" */
const labelled = /^[\s>*_+-]*([\p{L}][^:*_\n]{1,30}?)[*_\s]*:[*_\s]*(\S[^\n]*)$/gmu

/** Labels stand at the beginning. */
const reach = 2000

/** Whether lines of a body say when and where something is, behind labels that are called like keys of front matter. */
export function saysWhenAndWhere(body: string, keys: FieldKeys): boolean {
  const values = new Map(
    Array.from(body.slice(0, reach).matchAll(labelled), ([, label = '', value = '']) => [
      plainKey(label),
      value,
    ]),
  )
  const whens = [...keys.when, ...keys.start, ...keys.startTime]
  return (
    whens.some((key) => /\d/u.test(values.get(key) ?? '')) &&
    keys.place.some((key) => values.has(key))
  )
}
