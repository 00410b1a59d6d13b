import type {YamlValue} from '../../../../psych/index.ts'
import type {Range} from '../range.ts'
import type {Rendered, Unresolved} from '../template.ts'
import {holds} from './condition.ts'
import type {LiquidContext} from './context.ts'
import {evaluate, valueOf} from './evaluate.ts'
import {createTextBuilder} from './offsetMap.ts'
import {pairTags} from './pairTags.ts'
import {placeholderFor} from './placeholder.ts'
import {blockTags, output, tags} from './tags.ts'
import type {Token} from './token.ts'
import {tokenise, trimmedRange} from './tokenise.ts'

const hint = 'Put in its place what visitors see there.'

const reasonFor = (what: string): string =>
  `What ${what} shows is known to Jekyll alone; it was kept as it was written`

export function hasLiquid(markdown: string): boolean {
  return markdown.includes('{{') || markdown.includes('{%')
}

/** A piece of what comes out: a stretch of the template, a text in place of one, or one that is kept. */
type Piece =
  | {readonly kind: 'copy'; readonly range: Range}
  | {readonly kind: 'replace'; readonly range: Range; readonly text: string}
  | {readonly kind: 'kept'; readonly range: Range; readonly what: string}

type Block = Extract<Token, {kind: 'block'}>

/** Blocks deeper than that, and loops longer, are kept as they are written. */
const deepest = 12
const mostPieces = 20_000

const assignment = /^([\w-]+)\s*=\s*([^]+)$/
const loop = /^([\w-]+)\s+in\s+([\w.[\]"'-]+)((?:\s+(?:reversed|(?:limit|offset):\s*\d+))*)\s*$/
const setters = /\{%-?\s*(?:assign|capture|increment|decrement)\s+([\w-]+)/g

const moved = (token: Token, by: number): Token => {
  const at = {start: token.start + by, end: token.end + by}
  return token.kind === 'block'
    ? {...token, ...at, inside: {start: token.inside.start + by, end: token.inside.end + by}}
    : {...token, ...at}
}

/** One reading of a template, from its start to its end. */
class Reading {
  readonly #template: string
  readonly #locals = new Map<string, YamlValue>()
  readonly #context: LiquidContext
  #pieces = 0

  constructor(template: string, context: LiquidContext) {
    this.#template = template
    this.#context = {...context, locals: this.#locals}
  }

  read(range: Range, depth = 0): readonly Piece[] {
    const tokens = pairTags(tokenise(this.#template.slice(range.start, range.end)))
    return this.#all(
      tokens.map((token) => moved(token, range.start)),
      depth,
    )
  }

  #all(tokens: readonly Token[], depth: number): readonly Piece[] {
    return tokens.flatMap((token) => {
      const pieces = this.#one(token, depth)
      this.#pieces += pieces.length
      return pieces
    })
  }

  #one(token: Token, depth: number): readonly Piece[] {
    if (token.kind === 'text') return [{kind: 'copy', range: token}]
    if (token.kind === 'output') {
      const shown = output(token.markup, this.#context)
      return [
        'text' in shown
          ? {kind: 'replace', range: token, text: shown.text}
          : {kind: 'kept', range: token, what: shown.unknown},
      ]
    }
    if (token.kind === 'tag') return [this.#tag(token)]
    if (depth < deepest && this.#pieces < mostPieces) {
      const pieces = token.name === 'for' ? this.#loop(token, depth) : this.#branch(token, depth)
      if (pieces !== undefined) return pieces
    }
    const text = Object.hasOwn(blockTags, token.name)
      ? blockTags[token.name]?.(token, this.#context, this.#template)
      : undefined
    return [text === undefined ? this.#kept(token) : {kind: 'replace', range: token, text}]
  }

  #tag(token: Extract<Token, {kind: 'tag'}>): Piece {
    const text =
      token.name === 'assign'
        ? this.#assign(token.markup)
        : Object.hasOwn(tags, token.name)
          ? tags[token.name]?.(token, this.#context, this.#template)
          : undefined
    return text === undefined ? this.#kept(token) : {kind: 'replace', range: token, text}
  }

  /** What is kept may set variables: nobody knows their values any more. */
  #kept(token: Extract<Token, {kind: 'tag' | 'block'}>): Piece {
    for (const [, name = ''] of this.#template.slice(token.start, token.end).matchAll(setters)) {
      this.#locals.delete(name)
    }
    return {kind: 'kept', range: token, what: `the tag \`${token.name}\``}
  }

  #assign(markup: string): string | undefined {
    const [, name = '', source = ''] = assignment.exec(markup) ?? []
    const found = evaluate(source, this.#context)
    if (name === '' || !('value' in found)) return undefined
    this.#locals.set(name, found.value)
    return ''
  }

  #inside({start, inside}: Block): Range {
    return trimmedRange(this.#template, inside, start)
  }

  /** The tokens of each branch of a block, by the tag that begins it. */
  #branches(block: Block): readonly {readonly markup: string; readonly tokens: Token[]}[] {
    const range = this.#inside(block)
    const branches = [{name: block.name, markup: block.markup, tokens: [] as Token[]}]
    for (const token of pairTags(tokenise(this.#template.slice(range.start, range.end)))) {
      if (token.kind === 'tag' && (token.name === 'else' || token.name === 'elsif')) {
        const markup = token.name === 'else' ? 'true' : token.markup
        branches.push({name: token.name, markup, tokens: []})
      } else branches.at(-1)?.tokens.push(moved(token, range.start))
    }
    return branches
  }

  #branch(block: Block, depth: number): readonly Piece[] | undefined {
    if (block.name !== 'if' && block.name !== 'unless') return undefined
    for (const [index, {markup, tokens}] of this.#branches(block).entries()) {
      const isMet = holds(markup, this.#context)
      if (isMet === undefined) return undefined
      if (isMet !== (index === 0 && block.name === 'unless')) return this.#all(tokens, depth + 1)
    }
    return []
  }

  #items(block: Block): {readonly name: string; readonly items: readonly YamlValue[]} | undefined {
    const [, name = '', source = '', options = ''] = loop.exec(block.markup) ?? []
    const list = source === '' ? undefined : valueOf(source, this.#context)
    if (list === null) return {name, items: []}
    if (!Array.isArray(list)) return undefined
    const option = (key: string): number | undefined => {
      const [, figures] = new RegExp(String.raw`${key}:\s*(\d+)`).exec(options) ?? []
      return figures === undefined ? undefined : Number(figures)
    }
    const [offset, limit] = [option('offset') ?? 0, option('limit') ?? list.length]
    const items: readonly YamlValue[] = list.slice(offset, offset + limit)
    return {name, items: options.includes('reversed') ? items.toReversed() : items}
  }

  /** A loop of which all can be told; else all of it is kept. */
  #loop(block: Block, depth: number): readonly Piece[] | undefined {
    const found = this.#items(block)
    if (found === undefined) return undefined
    const [body, ...others] = this.#branches(block)
    if (body === undefined || others.length > 1) return undefined
    const {name, items} = found
    if (items.length === 0) return this.#all(others[0]?.tokens ?? [], depth + 1)
    const before = ['forloop', name].map((key) => [key, this.#locals.get(key)] as const)
    const pieces: Piece[] = []
    for (const [index, item] of items.entries()) {
      this.#locals.set(name, item)
      this.#locals.set('forloop', {
        index: index + 1,
        index0: index,
        first: index === 0,
        last: index === items.length - 1,
        length: items.length,
      })
      pieces.push(...this.#all(body.tokens, depth + 1))
      if (this.#pieces >= mostPieces) break
    }
    for (const [key, value] of before) {
      if (value === undefined) this.#locals.delete(key)
      else this.#locals.set(key, value)
    }
    const isWhole = this.#pieces < mostPieces && pieces.every(({kind}) => kind !== 'kept')
    return isWhole ? pieces : undefined
  }
}

/**
 * Does with a page's Liquid what Jekyll does before it reads the Markdown, as far as the page's own
 * front matter and the site's configuration tell: values of `page` and `site` with common filters,
 * `assign`, `if`, `unless`, `for`, `link`, `post_url`, `raw`, `comment`, `highlight`, and well-known
 * players and figures.
 * @see https://jekyllrb.com/docs/liquid/
 */
export function renderLiquid(template: string, context: LiquidContext): Rendered {
  const builder = createTextBuilder(template)
  const unresolved: Unresolved[] = []
  const pieces = new Reading(template, context).read({start: 0, end: template.length})
  for (const piece of pieces) {
    const {kind, range} = piece
    if (kind === 'copy') builder.copy(range)
    else if (kind === 'replace') builder.replace(range, piece.text)
    else {
      const {start, end} = range
      const written = template.slice(start, end)
      const reason = reasonFor(piece.what)
      const index = unresolved.push({
        ruleId: 'liquid-unresolved',
        reason,
        hint,
        start,
        end,
        written,
      })
      builder.replace({start, end}, placeholderFor(index - 1))
    }
  }
  return {...builder.build(), unresolved}
}
