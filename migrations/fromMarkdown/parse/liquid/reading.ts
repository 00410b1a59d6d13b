import {defined} from '../../../../content/objects/defined.ts'
import type {YamlValue} from '../../../../psych/index.ts'
import type {Range} from '../range.ts'
import {holds} from './condition.ts'
import type {LiquidContext} from './context.ts'
import {evaluate, type Unknown} from './evaluate.ts'
import {loopItems} from './loopItems.ts'
import {pairTags} from './pairTags.ts'
import {standsAlone} from './standsAlone.ts'
import {blockTags, output, tags} from './tags.ts'
import type {Token} from './token.ts'
import {tokenise, trimmedRange} from './tokenise.ts'

/** A piece of what comes out: a stretch of the template, a text in place of one, or one that is kept. */
export type Piece =
  | {readonly kind: 'copy'; readonly range: Range}
  | {
      readonly kind: 'replace'
      readonly range: Range
      readonly text: string
      /** Of a comment, what it says. */
      readonly comment?: string
    }
  | {
      readonly kind: 'kept'
      readonly range: Range
      readonly what: string
      readonly because?: string
    }

type Block = Extract<Token, {kind: 'block'}>

/** What comes of a block, or what of it nothing tells. */
type Told = readonly Piece[] | Unknown

interface Branch {
  readonly name: string
  readonly markup: string
  readonly tokens: Token[]
}

const branching: ReadonlySet<string> = new Set(['else', 'elsif', 'when'])

/** Blocks deeper than that, and loops longer, are kept as they are written. */
const deepest = 12
const mostPieces = 20_000

const assignment = /^([\w-]+)\s*=\s*([^]+)$/
const captured = /^["']?([\w-]+)["']?\s*$/
const option = /"[^"]*"|'[^']*'|[^\s,]+/g
const markdownify = /\|\s*markdownify\s*$/
const setters = /\{%-?\s*(?:assign|capture|increment|decrement)\s+([\w-]+)/g

const moved = (token: Token, by: number): Token => {
  const at = {start: token.start + by, end: token.end + by}
  return token.kind === 'block'
    ? {...token, ...at, inside: {start: token.inside.start + by, end: token.inside.end + by}}
    : {...token, ...at}
}

/** One reading of a template, from its start to its end. */
export class Reading {
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
      const shown = this.#output(token)
      return [
        'text' in shown
          ? {kind: 'replace', range: token, text: shown.text}
          : {kind: 'kept', range: token, what: shown.unknown},
      ]
    }
    if (token.kind === 'tag') return [this.#tag(token)]
    const told = this.#block(token, depth)
    return told === undefined || 'unknown' in told ? [this.#kept(token, told)] : told
  }

  /** A text in Markdown is no HTML yet where it stands for itself, apart from all HTML. */
  #output(token: Extract<Token, {kind: 'output'}>): ReturnType<typeof output> {
    const {markup} = token
    const isAlone = markdownify.test(markup) && standsAlone(this.#template, token)
    if (!isAlone) return output(markup, this.#context)
    const shown = output(markup.replace(markdownify, ''), this.#context)
    return 'text' in shown ? {text: `${shown.text}\n`} : shown
  }

  #tag(token: Extract<Token, {kind: 'tag'}>): Piece {
    const found = token.name === 'assign' ? this.#assign(token.markup) : undefined
    const text = Object.hasOwn(tags, token.name)
      ? tags[token.name]?.(token, this.#context, this.#template)
      : found
    return typeof text === 'string'
      ? {kind: 'replace', range: token, text}
      : this.#kept(token, text)
  }

  #block(token: Block, depth: number): Told | undefined {
    if (Object.hasOwn(blockTags, token.name)) {
      const text = blockTags[token.name]?.(token, this.#context, this.#template)
      const comment =
        token.name === 'comment' ? this.#template.slice(token.inside.start, token.inside.end) : ''
      return text === undefined
        ? undefined
        : [{kind: 'replace', range: token, text, ...(comment.trim() !== '' && {comment})}]
    }
    if (depth >= deepest || this.#pieces >= mostPieces) return undefined
    const read = Object.hasOwn(this.#blocks, token.name) ? this.#blocks[token.name] : undefined
    return read?.(token, depth + 1)
  }

  /** By their names, how what blocks enclose is read. */
  readonly #blocks: Readonly<Record<string, (block: Block, depth: number) => Told>> = {
    if: (block, depth) => this.#branch(block, depth),
    unless: (block, depth) => this.#branch(block, depth),
    case: (block, depth) => this.#case(block, depth),
    for: (block, depth) => this.#loop(block, depth),
    capture: (block, depth) => this.#capture(block, depth),
  }

  /** What is kept may set variables: nobody knows their values any more. */
  #kept(token: Extract<Token, {kind: 'tag' | 'block'}>, because?: Unknown): Piece {
    for (const [, name = ''] of this.#template.slice(token.start, token.end).matchAll(setters)) {
      this.#locals.delete(name)
    }
    return {
      kind: 'kept',
      range: token,
      what: `the tag \`${token.name}\``,
      ...defined({because: because?.unknown}),
    }
  }

  #assign(markup: string): string | Unknown | undefined {
    const [, name = '', source = ''] = assignment.exec(markup) ?? []
    if (name === '') return undefined
    const found = evaluate(source, this.#context)
    if ('unknown' in found) return found
    this.#locals.set(name, found.value)
    return ''
  }

  #capture(block: Block, depth: number): Told {
    const name = captured.exec(block.markup)?.[1]
    const pieces = this.read(this.#inside(block), depth)
    const kept = pieces.find((piece) => piece.kind === 'kept')
    if (name === undefined || kept !== undefined) return {unknown: kept?.what ?? block.markup}
    this.#locals.set(name, pieces.map((piece) => this.#textOf(piece)).join(''))
    return []
  }

  #textOf(piece: Piece): string {
    return piece.kind === 'replace'
      ? piece.text
      : this.#template.slice(piece.range.start, piece.range.end)
  }

  #inside({start, inside}: Block): Range {
    return trimmedRange(this.#template, inside, start)
  }

  /** The tokens of each branch of a block, by the tag that begins it. */
  #branches(block: Block): readonly Branch[] {
    const range = this.#inside(block)
    const branches = [{name: block.name, markup: block.markup, tokens: [] as Token[]}]
    for (const token of pairTags(tokenise(this.#template.slice(range.start, range.end)))) {
      if (token.kind === 'tag' && branching.has(token.name)) {
        const markup = token.name === 'else' ? 'true' : token.markup
        branches.push({name: token.name, markup, tokens: []})
      } else branches.at(-1)?.tokens.push(moved(token, range.start))
    }
    return branches
  }

  #branch(block: Block, depth: number): Told {
    for (const [index, {markup, tokens}] of this.#branches(block).entries()) {
      const isMet = holds(markup, this.#context)
      if (typeof isMet !== 'boolean') return isMet
      if (isMet !== (index === 0 && block.name === 'unless')) return this.#all(tokens, depth)
    }
    return []
  }

  /** As in Liquid, each branch that fits; `else` where none does. */
  #case(block: Block, depth: number): Told {
    const pieces: Piece[] = []
    let hasFit = false
    for (const {name, markup, tokens} of this.#branches(block).slice(1)) {
      const options = (markup.match(option) ?? []).filter((each) => each !== 'or')
      const fits = options.map((each) => holds(`${block.markup} == ${each}`, this.#context))
      const unknown = fits.find((each) => typeof each !== 'boolean')
      if (name === 'when' && unknown !== undefined) return unknown
      if (name === 'when' ? !fits.includes(true) : hasFit) continue
      hasFit = true
      pieces.push(...this.#all(tokens, depth))
    }
    return pieces
  }

  /** A loop of which all can be told; else all of it is kept. */
  #loop(block: Block, depth: number): Told {
    const found = loopItems(block.markup, mostPieces, this.#context)
    if ('unknown' in found) return found
    const [body, ...others] = this.#branches(block)
    if (body === undefined || others.length > 1) return {unknown: 'the tag `else`'}
    const {name, items} = found
    if (items.length === 0) return this.#all(others[0]?.tokens ?? [], depth)
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
      pieces.push(...this.#all(body.tokens, depth))
      if (this.#pieces >= mostPieces) break
    }
    for (const [key, value] of before) {
      if (value === undefined) this.#locals.delete(key)
      else this.#locals.set(key, value)
    }
    const kept = pieces.find((piece) => piece.kind === 'kept')
    if (kept !== undefined) return {unknown: kept.what}
    return this.#pieces < mostPieces ? pieces : {unknown: 'too much of it'}
  }
}
