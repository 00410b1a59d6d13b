import type {Rendered, Unresolved} from '../template.ts'
import type {LiquidContext} from './context.ts'
import {createTextBuilder} from './offsetMap.ts'
import {pairTags} from './pairTags.ts'
import {placeholderFor} from './placeholder.ts'
import {blockTags, output, tags} from './tags.ts'
import type {Token} from './token.ts'
import {tokenise} from './tokenise.ts'

const kept = {
  ruleId: 'liquid-unresolved',
  reason: 'What this Liquid shows is known to Jekyll alone; it was kept as it was written',
  hint: 'Put in its place what visitors see there.',
} as const

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
export function renderLiquid(template: string, context: LiquidContext): Rendered {
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
      const index = unresolved.push({...kept, start, end, written: template.slice(start, end)}) - 1
      builder.replace({start, end}, placeholderFor(index))
    } else {
      builder.replace({start, end}, text)
    }
  }
  return {...builder.build(), unresolved}
}
