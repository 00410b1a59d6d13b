import {createTextBuilder, type TextBuilder} from '../../liquid/offsetMap.ts'
import {placeholderFor} from '../../liquid/placeholder.ts'
import type {Range} from '../../range.ts'
import type {Rendered, Unresolved} from '../../template.ts'
import {argumentsOf} from './arguments.ts'
import {type ShortcodeContext, shortcodes, verbatim} from './handlers.ts'
import {type Shortcode, type Shown, tokenise} from './tokenise.ts'

const kept = (template: string, {name, start, end}: Shortcode): Unresolved => ({
  start,
  end,
  written: template.slice(start, end),
  ruleId: 'shortcode-unresolved',
  reason: `What the shortcode \`${name}\` shows is known to the site's theme alone; it was kept as it was written`,
  hint: 'Put in its place what visitors see there.',
})

/** Finds the end of a shortcode with a text: the next one of its name. */
const closesOf = (tokens: readonly (Shortcode | Shown)[]) => {
  const last = new Map<string, number>()
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'close') last.set(token.name, index)
  }
  return (at: number, name: string): Shortcode | undefined => {
    for (let index = at + 1; index <= (last.get(name) ?? -1); index += 1) {
      const token = tokens[index]
      if (token?.kind === 'close' && token.name === name) return token
    }
    return undefined
  }
}

/**
 * Does with a page's shortcodes what Hugo does before it reads the Markdown. What a theme's own
 * would show is not known: they stay as they are written, and the text between two is read.
 */
export function renderShortcodes(template: string, context: ShortcodeContext): Rendered {
  const builder: TextBuilder = createTextBuilder(template)
  const unresolved: Unresolved[] = []
  const tokens = tokenise(template)
  const closeOf = closesOf(tokens)
  const opened = new Set<string>()
  let done = 0
  const put = (range: Range, text: string): void => {
    builder.copy({start: done, end: range.start})
    builder.replace(range, text)
    done = range.end
  }
  for (const [index, token] of tokens.entries()) {
    if (token.start < done) continue
    if (token.kind === 'shown') {
      put(token, token.text)
      continue
    }
    const {name, markup} = token
    // What ends a shortcode shows nothing itself.
    if (token.kind === 'close' && opened.has(name)) {
      put(token, '')
      continue
    }
    const args = argumentsOf(markup)
    const inVerbatim = Object.hasOwn(verbatim, name) ? verbatim[name] : undefined
    const close = inVerbatim === undefined ? undefined : closeOf(index, name)
    if (inVerbatim !== undefined && close !== undefined) {
      const inside = template.slice(token.end, close.start)
      put({start: token.start, end: close.end}, inVerbatim(args, inside))
      continue
    }
    const text = Object.hasOwn(shortcodes, name) ? shortcodes[name]?.(args, context) : undefined
    if (text === undefined) {
      put(token, placeholderFor(unresolved.push(kept(template, token)) - 1))
      opened.add(name)
    } else put(token, text)
  }
  builder.copy({start: done, end: template.length})
  return {...builder.build(), unresolved}
}
