import {isList, isMap, memberOf} from '../../interpret/frontMatterValue.ts'
import type {ParsedPage} from '../../parse/page.ts'
import type {NamedEntry} from '../pageEntry.ts'
import {firstValue, pageKeys, plainText} from '../pageKeys.ts'

const names = ['title', 'name', 'namn'] as const
const urls = ['link', 'url', 'href', 'website'] as const
const logos = ['logo', 'image', 'img'] as const

/** The organisations that a page lists: `{title, link, logo}`, or names alone. */
export function organisationsAt(page: ParsedPage, keys: readonly string[]): readonly NamedEntry[] {
  const found = firstValue(page.frontMatter, keys)
  if (found === undefined) return []
  const items = isList(found.value) ? found.value : [found.value]
  return items.flatMap((item, index): readonly NamedEntry[] => {
    const line = page.frontMatter.place(...found.path, index).start.line
    if (!isMap(item)) {
      const name = plainText(item)
      return name === undefined ? [] : [{name, line}]
    }
    const name = plainText(memberOf(item, names)?.value)
    const url = plainText(memberOf(item, urls)?.value)
    const image = plainText(memberOf(item, logos)?.value)
    if (name === undefined) return []
    return [
      {
        name,
        line,
        ...(url === undefined ? {} : {url}),
        ...(image === undefined ? {} : {image}),
      },
    ]
  })
}

export const partnersOf = (page: ParsedPage): readonly NamedEntry[] =>
  organisationsAt(page, pageKeys.partners)
