import {defined} from '../../../../content/objects/defined.ts'
import type {ConvertedBody} from '../../convert/convertedBody.ts'
import type {FieldKeys} from '../../mapping/mappingShape.ts'
import {firstText} from '../../mapping/pageKeys.ts'
import type {ParsedPage} from '../../parse/page.ts'
import type {Range} from '../../parse/range.ts'

export interface PageTitle {
  readonly title: string
  /** Where it comes from if the front matter has none. */
  readonly from?: 'heading' | 'path'
  /** Of the heading, in the body. */
  readonly range?: Range
}

/** A page's title: the front matter's, else its first heading, else the words of its file's name. */
export function titleOf(page: ParsedPage, body: ConvertedBody, keys: FieldKeys): PageTitle {
  const stated = firstText(page.frontMatter, keys.title)
  if (stated !== undefined) return {title: stated}
  for (const block of body.blocks) {
    if (block._type !== 'block' || !/^h\d$/.test(block.style)) continue
    const title = block.children
      .map((span) => span.text)
      .join('')
      .trim()
    const range = body.ranges.get(block._key)
    if (title !== '') return {title, from: 'heading', ...defined({range})}
  }
  const words = page.slug.replaceAll('-', ' ')
  return {title: words.charAt(0).toUpperCase() + words.slice(1), from: 'path'}
}
