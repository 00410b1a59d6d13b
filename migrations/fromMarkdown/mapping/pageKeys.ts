import type {YamlValue} from '../../../psych/index.ts'
import type {FrontMatter} from '../parse/page.ts'
import {isList, isMap, type NamedValue, scalarText, valuesOf} from './frontMatterValue.ts'

/** Keys that Jekyll and its plugins give a meaning, whatever a mapping says. */
export const jekyllKeys = {
  permalink: ['permalink'],
  redirectFrom: ['redirectfrom', 'aliases'],
  published: ['published'],
} as const satisfies Record<string, readonly string[]>

/** The first value under some names that is not blank. */
export function firstValue(
  frontMatter: FrontMatter,
  names: readonly string[],
): NamedValue | undefined {
  return valuesOf(frontMatter, names).find(({value}) => !isBlank(value))
}

/** A scalar's text, as YAML reads it and in NFC. */
export function plainText(value: YamlValue | undefined): string | undefined {
  return scalarText(value)?.normalize('NFC')
}

/** The first text under some names. */
export function firstText(frontMatter: FrontMatter, names: readonly string[]): string | undefined {
  return valuesOf(frontMatter, names).flatMap(({value}) => plainText(value) ?? [])[0]
}

/** The texts of a list, or of a single value. */
export function textsOf(value: YamlValue | undefined): readonly string[] {
  return (isList(value) ? value : [value]).flatMap((item) => plainText(item) ?? [])
}

/** Whether a value says nothing: null, blank, or made of such. */
export function isBlank(value: YamlValue | undefined): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (isList(value)) return value.every(isBlank)
  return isMap(value) && Object.values(value).every(isBlank)
}
