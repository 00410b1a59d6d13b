import {scanBlockText} from './blockText.ts'
import {char, end, isBlank, isBlankOrEnd, isBreak, isBreakOrEnd} from './characters.ts'
import {Cursor} from './cursor.ts'
import {scanPlainText} from './plainText.ts'
import {scanDirective, scanName, scanTag} from './properties.ts'
import {scanQuotedText} from './quotedText.ts'
import {SimpleKeys} from './simpleKeys.ts'
import type {Token, TokenType} from './token.ts'
import {TokenQueue} from './tokenQueue.ts'
import {YamlError} from './yamlError.ts'

const isSpace = (code: number): boolean => code === char.space

const nameOf = (code: number): string => {
  if (code === char.tab) return 'a tab'
  return code === char.backtick ? 'a backtick' : `character \`${String.fromCharCode(code)}\``
}

/** Characters that cannot begin a plain scalar; `-`, `?` and `:` can, with a word behind them. */
const indicators = new Set([...'-?:,[]{}#&*!|>\'"%@`'].map((each) => each.charCodeAt(0)))

const flowStarts: ReadonlyMap<number, TokenType> = new Map([
  [char.openBracket, 'flowSequenceStart'],
  [char.openBrace, 'flowMappingStart'],
])
const flowEnds: ReadonlyMap<number, TokenType> = new Map([
  [char.closeBracket, 'flowSequenceEnd'],
  [char.closeBrace, 'flowMappingEnd'],
])
const propertyTypes: ReadonlyMap<number, 'alias' | 'anchor' | 'tag'> = new Map([
  [char.star, 'alias'],
  [char.ampersand, 'anchor'],
  [char.exclamation, 'tag'],
])

/**
 * Turns a YAML text into tokens, one at a time, exactly as libyaml does (the parser of Ruby's Psych).
 * @see https://github.com/yaml/libyaml/blob/0.2.5/src/scanner.c
 */
export class Scanner {
  readonly #cursor: Cursor
  readonly #keys = new SimpleKeys()
  readonly #indents: number[] = []
  readonly #queue = new TokenQueue()
  #indent = -1
  #flowLevel = 0
  #keyAllowed = true
  #isDone = false

  constructor(text: string) {
    this.#cursor = new Cursor(text)
  }

  /** How deep the collections are nested. */
  get depth(): number {
    return this.#indents.length + this.#flowLevel
  }

  peek(): Token {
    while (this.#needsMore()) this.#fetch()
    const {first} = this.#queue
    if (first === undefined) throw new YamlError('found no more text', this.#cursor.at)
    return first
  }

  take(): Token {
    const token = this.peek()
    this.#queue.take()
    return token
  }

  #needsMore(): boolean {
    if (this.#isDone) return false
    if (this.#queue.first === undefined) return true
    this.#keys.dropStale(this.#cursor)
    return this.#keys.mayStartAt(this.#queue.firstNumber)
  }

  #fetch(): void {
    const cursor = this.#cursor
    this.#skipToToken()
    this.#keys.dropStale(cursor)
    this.#unrollIndent(cursor.column)
    const code = cursor.code()
    if (code === end) return this.#fetchStreamEnd()
    if (cursor.column === 0 && code === char.percent) return this.#fetchDirective()
    if (cursor.isAtDocumentMark()) return this.#fetchDocumentMark()
    return this.#fetchIndicator(code)
  }

  #fetchIndicator(code: number): void {
    const next = this.#cursor.code(1)
    const inFlow = this.#flowLevel > 0
    const flowStart = flowStarts.get(code)
    const flowEnd = flowEnds.get(code)
    const property = propertyTypes.get(code)
    if (flowStart !== undefined) return this.#fetchFlowStart(flowStart)
    if (flowEnd !== undefined) return this.#fetchFlowEnd(flowEnd)
    if (code === char.comma) return this.#fetchFlowEntry()
    if (property !== undefined) return this.#fetchProperty(property)
    if (code === char.singleQuote || code === char.doubleQuote) return this.#fetchQuoted()
    if (code === char.minus && isBlankOrEnd(next)) return this.#fetchBlockEntry()
    if (code === char.question && (inFlow || isBlankOrEnd(next))) return this.#fetchKey()
    if (code === char.colon && (inFlow || isBlankOrEnd(next))) return this.#fetchValue()
    if ((code === char.bar || code === char.greater) && !inFlow) return this.#fetchBlockText()
    if (this.#startsPlain(code, next)) return this.#fetchPlain()
    throw new YamlError(`found ${nameOf(code)} that cannot start any token`, this.#cursor.at)
  }

  #startsPlain(code: number, next: number): boolean {
    if (!isBlank(code) && !indicators.has(code)) return true
    if (code === char.minus) return !isBlank(next)
    const mayStart = code === char.question || code === char.colon
    return mayStart && this.#flowLevel === 0 && !isBlankOrEnd(next)
  }

  #skipToToken(): void {
    const cursor = this.#cursor
    while (true) {
      cursor.skipByteOrderMark()
      this.#skipBlanks()
      if (cursor.code() === char.hash) while (!isBreakOrEnd(cursor.code())) cursor.skip()
      if (!isBreak(cursor.code())) return
      cursor.takeBreak()
      if (this.#flowLevel === 0) this.#keyAllowed = true
    }
  }

  /** A tab may not indent what can be a key. */
  #skipBlanks(): void {
    const skipped = this.#flowLevel > 0 || !this.#keyAllowed ? isBlank : isSpace
    while (skipped(this.#cursor.code())) this.#cursor.skip()
  }

  #rollIndent(column: number, type: TokenType, start: number, tokenNumber?: number): void {
    if (this.#flowLevel > 0 || this.#indent >= column) return
    this.#indents.push(this.#indent)
    this.#indent = column
    if (tokenNumber === undefined) this.#queue.add(type, start, start)
    else this.#queue.insert(type, start, tokenNumber)
  }

  #unrollIndent(column: number): void {
    if (this.#flowLevel > 0) return
    while (this.#indent > column) {
      this.#queue.add('blockEnd', this.#cursor.at, this.#cursor.at)
      this.#indent = this.#indents.pop() ?? -1
    }
  }

  #saveKey(): void {
    if (!this.#keyAllowed) return
    const {at, line, column} = this.#cursor
    this.#keys.save({
      isRequired: this.#flowLevel === 0 && this.#indent === column,
      tokenNumber: this.#queue.nextNumber,
      at,
      line,
      column,
    })
  }

  #endBlocks(): void {
    this.#unrollIndent(-1)
    this.#keys.remove()
    this.#keyAllowed = false
  }

  #fetchStreamEnd(): void {
    if (this.#cursor.column !== 0) this.#cursor.finish()
    this.#endBlocks()
    this.#queue.add('streamEnd', this.#cursor.at, this.#cursor.at)
    this.#isDone = true
  }

  #fetchDirective(): void {
    const start = this.#cursor.at
    this.#endBlocks()
    const text = scanDirective(this.#cursor)
    this.#queue.add('directive', start, this.#cursor.at, text)
  }

  #fetchDocumentMark(): void {
    const start = this.#cursor.at
    const isStart = this.#cursor.code() === char.minus
    this.#endBlocks()
    this.#cursor.skip(3)
    this.#queue.add(isStart ? 'documentStart' : 'documentEnd', start, this.#cursor.at)
  }

  #fetchOne(type: TokenType): void {
    const start = this.#cursor.at
    this.#cursor.skip()
    this.#queue.add(type, start, this.#cursor.at)
  }

  #fetchFlowStart(type: TokenType): void {
    this.#saveKey()
    this.#keys.openLevel()
    this.#flowLevel += 1
    this.#keyAllowed = true
    this.#fetchOne(type)
  }

  #fetchFlowEnd(type: TokenType): void {
    this.#keys.remove()
    if (this.#flowLevel > 0) {
      this.#flowLevel -= 1
      this.#keys.closeLevel()
    }
    this.#keyAllowed = false
    this.#fetchOne(type)
  }

  #fetchFlowEntry(): void {
    this.#keys.remove()
    this.#keyAllowed = true
    this.#fetchOne('flowEntry')
  }

  /** In a flow collection, the parser says what is wrong. */
  #openBlock(type: TokenType, what: string): void {
    if (this.#flowLevel > 0) return
    const {at, column} = this.#cursor
    if (!this.#keyAllowed) throw new YamlError(`${what} are not allowed in this context`, at)
    this.#rollIndent(column, type, at)
  }

  #fetchBlockEntry(): void {
    this.#openBlock('blockSequenceStart', 'block sequence entries')
    this.#keys.remove()
    this.#keyAllowed = true
    this.#fetchOne('blockEntry')
  }

  #fetchKey(): void {
    this.#openBlock('blockMappingStart', 'mapping keys')
    this.#keys.remove()
    this.#keyAllowed = this.#flowLevel === 0
    this.#fetchOne('key')
  }

  #fetchValue(): void {
    const key = this.#keys.current
    if (key !== undefined) {
      this.#queue.insert('key', key.at, key.tokenNumber)
      this.#rollIndent(key.column, 'blockMappingStart', key.at, key.tokenNumber)
      this.#keys.forget()
      this.#keyAllowed = false
    } else {
      this.#openBlock('blockMappingStart', 'mapping values')
      this.#keyAllowed = this.#flowLevel === 0
    }
    this.#fetchOne('value')
  }

  #fetchProperty(type: 'alias' | 'anchor' | 'tag'): void {
    this.#saveKey()
    this.#keyAllowed = false
    const start = this.#cursor.at
    const text =
      type === 'tag' ? scanTag(this.#cursor, this.#flowLevel > 0) : scanName(this.#cursor)
    this.#queue.add(type, start, this.#cursor.at, text)
  }

  #fetchBlockText(): void {
    this.#keys.remove()
    this.#keyAllowed = true
    const start = this.#cursor.at
    const text = scanBlockText(this.#cursor, this.#indent)
    this.#queue.add('scalar', start, this.#cursor.at, text)
  }

  #fetchQuoted(): void {
    this.#saveKey()
    this.#keyAllowed = false
    const start = this.#cursor.at
    const text = scanQuotedText(this.#cursor)
    this.#queue.add('scalar', start, this.#cursor.at, text)
  }

  #fetchPlain(): void {
    this.#saveKey()
    this.#keyAllowed = false
    const start = this.#cursor.at
    const plain = scanPlainText(this.#cursor, this.#flowLevel > 0, this.#indent + 1)
    if (plain.endsLine) this.#keyAllowed = true
    this.#queue.add('scalar', start, plain.end, plain.text, true)
  }
}
