import {defined} from '../../../../content/objects/defined.ts'
import type {InterpretedPage} from '../../interpret/interpretedPage.ts'
import {memberOf, scalarText} from '../../mapping/frontMatterValue.ts'
import {memberNames} from '../../mapping/memberNames.ts'
import {firstText} from '../../mapping/pageKeys.ts'

/** `ada-berg` of a page that names nobody. */
const nameOfFile = (slug: string): string =>
  slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')

interface Name {
  readonly name: string
  /** Beside a name, a title says what somebody does. */
  readonly title?: string
}

/** What a page about one person, organisation or place calls it. */
export function nameOf({page, keys}: InterpretedPage): Name {
  const own = scalarText(memberOf(page.frontMatter.written, memberNames.named.name)?.value)
  const title = firstText(page.frontMatter, keys.title)
  if (own === undefined) return {name: title ?? nameOfFile(page.slug)}
  return {name: own, ...defined({title: title === own ? undefined : title})}
}
