import type {LiquidContext} from './context.ts'
import {embedFor} from './embeds.ts'
import {escapeHtml} from './escapeHtml.ts'
import {evaluate, printed, type Unknown} from './evaluate.ts'
import type {Token} from './token.ts'

type Resolve<Kind extends Token['kind']> = (
  token: Extract<Token, {kind: Kind}>,
  context: LiquidContext,
  source: string,
) => string | undefined

const rawTags = /\{%-?\s*(?:end)?raw\s*-?%\}/g

const address = (path: string, {baseUrl, publishedAs}: LiquidContext): string | undefined => {
  const url = publishedAs(path)
  return url === undefined ? undefined : `${baseUrl}${url}`
}

/** `{% name %}` */
export const tags: Readonly<Record<string, Resolve<'tag'>>> = {
  include: ({name, markup}) => embedFor(name, markup),
  link: ({markup}, context) => address(markup, context),
  post_url: ({markup}, context) => {
    const at = markup.lastIndexOf('/') + 1
    const folder = markup.slice(0, at)
    return (
      address(`${folder}_posts/${markup.slice(at)}.md`, context) ??
      address(`_posts/${markup}.md`, context)
    )
  },
  vimeo: ({name, markup}) => embedFor(name, markup),
  youtube: ({name, markup}) => embedFor(name, markup),
}

/** `{% name %}…{% endname %}` */
export const blockTags: Readonly<Record<string, Resolve<'block'>>> = {
  comment: () => '',
  highlight: ({markup, inside}, _context, source) => {
    const code = source
      .slice(inside.start, inside.end)
      .replaceAll(rawTags, '')
      .replace(/^\r?\n/, '')
      .trimEnd()
    const language = /^[\w+#.-]+/.exec(markup)?.[0] ?? 'text'
    return `\n<pre><code class="language-${language}">${escapeHtml(code)}</code></pre>\n`
  },
  raw: ({inside}, _context, source) => source.slice(inside.start, inside.end),
}

/** `{{ output }}`: its text, or what of it Jekyll alone knows, as words. */
export function output(markup: string, context: LiquidContext): {readonly text: string} | Unknown {
  const found = evaluate(markup, context)
  if ('unknown' in found) return found
  const text = printed(found.value)
  return text === undefined ? {unknown: `\`${markup}\``} : {text}
}
