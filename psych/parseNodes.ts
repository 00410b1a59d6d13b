import type {Node, Pair, ScalarNode} from './node.ts'
import {Scanner} from './scanner.ts'
import type {Token, TokenType} from './token.ts'
import {YamlError} from './yamlError.ts'

/** libyaml refuses deeper ones. */
const maxDepth = 1000

const knownHandles = new Set(['!', '!!'])

interface Properties {
  readonly anchor?: string
  readonly tag?: string
}

const noProperties: Properties = {}

/** The grammar of libyaml's parser, over its tokens. */
class Parser {
  readonly #scanner: Scanner
  readonly #handles = new Set(knownHandles)
  #lastEnd = 0

  constructor(text: string) {
    this.#scanner = new Scanner(text)
  }

  document(): Node | undefined {
    let next = this.#scanner.peek()
    const isExplicit = next.type === 'directive' || next.type === 'documentStart'
    while (next.type === 'directive') {
      const handle = /^%TAG[ \t]+(\S+)/.exec(next.text)?.[1]
      if (handle !== undefined) this.#handles.add(handle)
      this.#take()
      next = this.#scanner.peek()
    }
    if (next.type === 'streamEnd' && !isExplicit) return undefined
    if (isExplicit) this.#expect('documentStart', 'did not find expected <document start>')
    const isEmpty =
      isExplicit && this.#isNext('directive', 'documentStart', 'documentEnd', 'streamEnd')
    const root = isEmpty ? this.#empty() : this.#node(true, false)
    this.#scanner.peek()
    return root
  }

  #take(): Token {
    const token = this.#scanner.take()
    this.#lastEnd = token.end
    return token
  }

  #isNext(...types: readonly TokenType[]): boolean {
    return types.includes(this.#scanner.peek().type)
  }

  #expect(type: TokenType, problem: string): Token {
    if (this.#isNext(type)) return this.#take()
    throw new YamlError(problem, this.#scanner.peek().start)
  }

  #empty(properties: Properties = {}): ScalarNode {
    const lastEnd = this.#lastEnd
    return {kind: 'scalar', text: '', isPlain: true, start: lastEnd, end: lastEnd, ...properties}
  }

  #properties(): Properties {
    if (!this.#isNext('anchor', 'tag')) return noProperties
    const found: {anchor?: string; tag?: string} = {}
    for (const _ of [0, 1]) {
      if (found.anchor === undefined && this.#isNext('anchor')) found.anchor = this.#take().text
      else if (found.tag === undefined && this.#isNext('tag')) found.tag = this.#tag()
    }
    return found
  }

  #tag(): string {
    const {text, start} = this.#take()
    const handle = /^![\w-]+!/.exec(text)?.[0]
    if (handle !== undefined && !this.#handles.has(handle)) {
      throw new YamlError('found undefined tag handle', start)
    }
    return text
  }

  #node(isBlock: boolean, mayBeIndentless: boolean): Node {
    const {type, start} = this.#scanner.peek()
    if (type === 'alias') {
      const {text, end} = this.#take()
      return {kind: 'alias', name: text, start, end}
    }
    const properties = this.#properties()
    const hasProperties = properties.anchor !== undefined || properties.tag !== undefined
    const next = this.#scanner.peek()
    if (mayBeIndentless && next.type === 'blockEntry') return this.#indentless(properties)
    if (next.type === 'scalar') {
      const {text, isPlain, end} = this.#take()
      return {kind: 'scalar', text, isPlain, start: next.start, end, ...properties}
    }
    const collection = this.#collection(next.type, isBlock)
    if (collection !== undefined) {
      if (this.#scanner.depth > maxDepth) {
        throw new YamlError('exceeded maximum nesting', next.start)
      }
      return {...collection(), ...properties}
    }
    if (hasProperties) return this.#empty(properties)
    throw new YamlError('did not find expected node content', next.start)
  }

  #collection(type: TokenType, isBlock: boolean): (() => Node) | undefined {
    if (type === 'flowSequenceStart') return () => this.#flowSequence()
    if (type === 'flowMappingStart') return () => this.#flowMapping()
    if (isBlock && type === 'blockSequenceStart') return () => this.#blockSequence()
    if (isBlock && type === 'blockMappingStart') return () => this.#blockMapping()
    return undefined
  }

  #indentless(properties: Properties): Node {
    const items: Node[] = []
    const {start} = this.#scanner.peek()
    while (this.#isNext('blockEntry')) {
      this.#take()
      const isEmpty = this.#isNext('blockEntry', 'key', 'value', 'blockEnd')
      items.push(isEmpty ? this.#empty() : this.#node(true, false))
    }
    return {kind: 'sequence', items, start, end: this.#lastEnd, ...properties}
  }

  #blockSequence(): Node {
    const items: Node[] = []
    const {start} = this.#take()
    let lastEnd = this.#lastEnd
    while (this.#isNext('blockEntry')) {
      this.#take()
      items.push(this.#isNext('blockEntry', 'blockEnd') ? this.#empty() : this.#node(true, false))
      lastEnd = this.#lastEnd
    }
    this.#expect('blockEnd', "did not find expected '-' indicator")
    this.#lastEnd = lastEnd
    return {kind: 'sequence', items, start, end: lastEnd}
  }

  #blockMapping(): Node {
    const pairs: Pair[] = []
    const {start} = this.#take()
    let lastEnd = this.#lastEnd
    while (this.#isNext('key')) {
      pairs.push({key: this.#blockPart('key'), value: this.#blockPart('value')})
      lastEnd = this.#lastEnd
    }
    this.#expect('blockEnd', 'did not find expected key')
    this.#lastEnd = lastEnd
    return {kind: 'mapping', pairs, start, end: lastEnd}
  }

  #blockPart(indicator: 'key' | 'value'): Node {
    if (!this.#isNext(indicator)) return this.#empty()
    this.#take()
    return this.#isNext('key', 'value', 'blockEnd') ? this.#empty() : this.#node(true, true)
  }

  #flowSequence(): Node {
    const items: Node[] = []
    const {start} = this.#take()
    while (!this.#isNext('flowSequenceEnd')) {
      if (items.length > 0) this.#expect('flowEntry', "did not find expected ',' or ']'")
      if (this.#isNext('flowSequenceEnd')) break
      items.push(this.#isNext('key') ? this.#flowPair() : this.#node(false, false))
    }
    const {end} = this.#take()
    return {kind: 'sequence', items, start, end}
  }

  /** `[a: b]`: a mapping of one pair. */
  #flowPair(): Node {
    const {start} = this.#take()
    const pair = {key: this.#flowPairKey(), value: this.#flowValue('flowSequenceEnd')}
    return {kind: 'mapping', pairs: [pair], start, end: this.#lastEnd}
  }

  /** libyaml takes the token behind a missing key away, unless it ends the sequence. */
  #flowPairKey(): Node {
    if (this.#isNext('flowSequenceEnd')) return this.#empty()
    if (!this.#isNext('value', 'flowEntry')) return this.#node(false, false)
    this.#take()
    return this.#empty()
  }

  #flowMapping(): Node {
    const pairs: Pair[] = []
    const {start} = this.#take()
    while (!this.#isNext('flowMappingEnd')) {
      if (pairs.length > 0) this.#expect('flowEntry', "did not find expected ',' or '}'")
      if (this.#isNext('flowMappingEnd')) break
      pairs.push(this.#flowMappingPair())
    }
    const {end} = this.#take()
    return {kind: 'mapping', pairs, start, end}
  }

  #flowMappingPair(): Pair {
    if (!this.#isNext('key')) return {key: this.#node(false, false), value: this.#empty()}
    this.#take()
    const isEmpty = this.#isNext('value', 'flowEntry', 'flowMappingEnd')
    const key = isEmpty ? this.#empty() : this.#node(false, false)
    return {key, value: this.#flowValue('flowMappingEnd')}
  }

  #flowValue(closing: TokenType): Node {
    if (!this.#isNext('value')) return this.#empty()
    this.#take()
    return this.#isNext('flowEntry', closing) ? this.#empty() : this.#node(false, false)
  }
}

/**
 * The first document of a YAML text; `undefined` where there is none.
 * @throws YamlError
 * @see https://github.com/yaml/libyaml/blob/0.2.5/src/parser.c
 */
export function parseNodes(text: string): Node | undefined {
  return new Parser(text).document()
}
