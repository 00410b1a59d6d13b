import type {YamlValue} from '../../../psych/index.ts'
import type {FrontMatter} from '../parse/page.ts'
import {isList, isMap, type NamedValue, scalarText, valuesOf} from './frontMatterValue.ts'
import {plainKey} from './plainKey.ts'

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
  for (const {value} of valuesOf(frontMatter, names)) {
    const text = plainText(value)
    if (text !== undefined) return text
  }
  return undefined
}

/** The texts of a list, or of a single value. */
export function textsOf(value: YamlValue | undefined): readonly string[] {
  return (isList(value) ? value : [value]).flatMap((item) => plainText(item) ?? [])
}

const singular: ReadonlySet<string> = new Set(['category', 'tag'])

/**
 * One text is split at white space, as Jekyll does it, or at its commas if it has any; under a key
 * in the singular it stays one.
 */
const tagsIn = ({value, path}: NamedValue): readonly string[] => {
  const text = typeof value === 'string' ? value : undefined
  if (text === undefined || singular.has(plainKey(String(path.at(-1))))) return textsOf(value)
  return text.split(text.includes(',') ? ',' : /\s+/u).flatMap((each) => plainText(each) ?? [])
}

/** The tags or categories under the first of some names that has any. */
export function firstTags(frontMatter: FrontMatter, names: readonly string[]): readonly string[] {
  const found = firstValue(frontMatter, names)
  return found === undefined ? [] : tagsIn(found)
}

/** Whether a value says nothing: null, blank, or made of such. */
export function isBlank(value: YamlValue | undefined): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (isList(value)) return value.every(isBlank)
  return isMap(value) && Object.values(value).every(isBlank)
}
