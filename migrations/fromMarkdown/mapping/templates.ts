import type {FrontMatter} from '../parse/page.ts'
import {firstText} from './pageKeys.ts'
import {plainKey} from './plainKey.ts'

const placeholder = /\{([^{}]+)\}/gu

/** What is an address already needs no template. */
const isWhole = /^(?:[a-z][a-z\d+.-]*:|\/|www\.)/iu

/** The keys that a template takes values of, in its order: `a.b` is the key `b` inside `a`. */
export function templateKeys(template: string): readonly string[] {
  return [...template.matchAll(placeholder)].map(([, key = '']) => key.trim())
}

/**
 * A template with the values of a page: `https://example.org/{meetup}/`; of a template with one key
 * the value itself, where that is an address already. `undefined` where a key says nothing.
 */
export function fillTemplate(template: string, frontMatter: FrontMatter): string | undefined {
  const keys = templateKeys(template)
  const values = new Map(keys.map((key) => [key, firstText(frontMatter, [plainKey(key)])]))
  if ([...values.values()].includes(undefined)) return undefined
  const [only = '', ...others] = values.values()
  if (others.length === 0 && isWhole.test(only)) return only
  return template.replaceAll(placeholder, (_, key: string) => values.get(key.trim()) ?? '')
}
