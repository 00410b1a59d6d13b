import type {Range} from '../range.ts'
import type {LiquidContext} from './context.ts'
import {createTextBuilder} from './offsetMap.ts'
import {pairTags} from './pairTags.ts'
import {placeholderFor} from './placeholder.ts'
import {blockTags, output, tags} from './tags.ts'
import type {Token} from './token.ts'
import {tokenise} from './tokenise.ts'

/** Liquid that was kept, and where it stands in the template. */
export interface Unresolved extends Range {
  readonly liquid: string
}

/** Markdown out of a Liquid template. */
export interface RenderedLiquid {
  readonly text: string
  /** From ranges of `text` to ranges of the template. */
  readonly toSource: (range: Range) => Range
  /** What could not be resolved, as it was written; `text` has a placeholder for each. */
  readonly unresolved: readonly Unresolved[]
}

export function hasLiquid(markdown: string): boolean {
  return markdown.includes('{{') || markdown.includes('{%')
}

const resolve = (
  token: Exclude<Token, {kind: 'text'}>,
  context: LiquidContext,
  template: string,
): string | undefined => {
  if (token.kind === 'output') return output(token, context, template)
  if (token.kind === 'tag') {
    return Object.hasOwn(tags, token.name)
      ? tags[token.name]?.(token, context, template)
      : undefined
  }
  return Object.hasOwn(blockTags, token.name)
    ? blockTags[token.name]?.(token, context, template)
    : undefined
}

/**
 * Does with a page's Liquid what Jekyll does before it reads the Markdown, as far as the page's own
 * front matter and the site's configuration tell: values of `page` and `site` with common filters,
 * `link`, `post_url`, `raw`, `comment`, `highlight`, and well-known players and figures.
 * @see https://jekyllrb.com/docs/liquid/
 */
export function renderLiquid(template: string, context: LiquidContext): RenderedLiquid {
  const builder = createTextBuilder(template)
  const unresolved: Unresolved[] = []
  for (const token of pairTags(tokenise(template))) {
    if (token.kind === 'text') {
      builder.copy(token)
      continue
    }
    const {start, end} = token
    const text = resolve(token, context, template)
    if (text === undefined) {
      const index = unresolved.push({start, end, liquid: template.slice(start, end)}) - 1
      builder.replace({start, end}, placeholderFor(index))
    } else {
      builder.replace({start, end}, text)
    }
  }
  return {...builder.build(), unresolved}
}
