import {deepest} from '../../depth.ts'
import type {RefusedItem} from '../../errors.ts'
import {validationError} from '../../errors.ts'
import type {Json} from '../../json.ts'
import {MistakeInPath} from './mistake.ts'
import type {Comparator, Path, Selector, Step} from './path.ts'
import type {Token} from './tokens.ts'
import {tokensOf} from './tokens.ts'

const comparators: readonly string[] = ['==', '!=', '<', '<=', '>', '>='] satisfies Comparator[]
const isComparator = (text: string): text is Comparator => comparators.includes(text)
const isName = (token: Token): boolean =>
  token.kind === 'name' || (token.kind === 'quoted' && token.quote === "'")
const words = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
])

/**
 * Reads a JSONMatch path, all of it. Throws a `RefusedItem` that says where it goes wrong.
 * https://www.sanity.io/docs/content-lake/json-match
 */
export function parsePath(source: string): Path {
  try {
    const parser = new Parser(tokensOf(source))
    return parser.whole()
  } catch (error) {
    if (error instanceof MistakeInPath) throw mistaken(source, error)
    throw error
  }
}

const mistaken = (source: string, {at, message}: MistakeInPath): RefusedItem => {
  const rest = source.slice(at, at + 20)
  const where = rest === '' ? 'its end' : `${JSON.stringify(rest)}, position ${at + 1}`
  const shown = source.length > 200 ? `${source.slice(0, 200)}…` : source
  return validationError(`The path ${JSON.stringify(shown)} has a mistake at ${where}: ${message}`)
}

class Parser {
  readonly #tokens: readonly Token[]
  #next = 0
  #brackets = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  whole(): Path {
    const path = this.#path()
    if (this.#token.kind !== 'end') this.#fail('a ".", a "[" or the end is expected')
    return path
  }

  get #token(): Token {
    const token = this.#tokens[this.#next]
    if (token === undefined) throw new TypeError('Read beyond the end of a path')
    return token
  }

  #fail(reason: string): never {
    throw new MistakeInPath(this.#token.at, reason)
  }

  #is(text: string): boolean {
    return this.#token.kind === 'sign' && this.#token.text === text
  }

  #took(text: string): boolean {
    const found = this.#is(text)
    if (found) this.#next += 1
    return found
  }

  #path(): Path {
    const steps: Step[] = []
    if (this.#took('@') || this.#took('$')) {
      if (!this.#is('.') && !this.#is('..') && !this.#is('[')) this.#fail('a part is expected')
    } else if (!this.#is('..')) steps.push(this.#step(false))
    for (;;) {
      if (steps.length > deepest) this.#fail(`a path has ${deepest} parts at most`)
      if (this.#took('..')) steps.push(this.#step(true))
      else if (this.#took('.')) steps.push({recursive: false, selectors: [this.#part()]})
      else if (this.#is('[')) steps.push(this.#step(false))
      else return steps
    }
  }

  #step(recursive: boolean): Step {
    return {recursive, selectors: this.#is('[') ? this.#subscript() : [this.#part()]}
  }

  #part(): Selector {
    if (this.#took('*')) return {kind: 'all'}
    return {kind: 'name', name: this.#name()}
  }

  #name(): string {
    const token = this.#token
    if (!isName(token)) this.#fail('the name of an attribute is expected')
    this.#next += 1
    return token.text
  }

  #subscript(): readonly Selector[] {
    this.#brackets += 1
    if (this.#brackets > deepest) this.#fail(`brackets have ${deepest} levels at most`)
    const selectors: Selector[] = []
    do {
      this.#next += 1
      selectors.push(this.#selector())
    } while (this.#is(','))
    if (!this.#took(']')) this.#fail('a "," or a "]" is expected')
    this.#brackets -= 1
    return selectors
  }

  #selector(): Selector {
    const token = this.#token
    if (token.kind === 'number' || this.#is(':')) return this.#indexOrRange()
    if (token.kind === 'quoted' && token.quote === '"') {
      this.#next += 1
      return {kind: 'name', name: token.text}
    }
    if (this.#is(']')) this.#fail('an index, a range, a name, a filter or "*" is expected')
    return this.#condition() ?? this.#alternative()
  }

  #alternative(): Selector {
    const path = this.#path()
    const [step] = path
    const only = path.length === 1 && step?.recursive === false ? step.selectors : []
    return only.length === 1 && only[0] !== undefined ? only[0] : {kind: 'path', path}
  }

  #indexOrRange(): Selector {
    const start = this.#bound()
    if (!this.#took(':')) {
      return start === undefined
        ? this.#fail('an index is expected')
        : {kind: 'index', index: start}
    }
    return {kind: 'range', start, end: this.#bound()}
  }

  #bound(): number | undefined {
    const token = this.#token
    if (token.kind !== 'number') return undefined
    const value = Number(token.text)
    if (!Number.isSafeInteger(value)) this.#fail('an index must be a whole number')
    this.#next += 1
    return value
  }

  /** A filter, if one begins here: `@`, or names joined by dots, and a comparison or a `?`. */
  #condition(): Selector | undefined {
    const start = this.#next
    const names: string[] = []
    if (!this.#took('@') && !this.#took('$')) names.push(...this.#nameIfAny())
    while (this.#next > start && this.#is('.')) {
      this.#next += 1
      const more = this.#nameIfAny()
      if (more.length === 0) break
      names.push(...more)
    }
    if (this.#next > start) {
      if (this.#took('?')) return {kind: 'exists', names}
      const {kind, text} = this.#token
      if (kind === 'sign' && isComparator(text)) {
        this.#next += 1
        return {kind: 'compares', names, comparator: text, literal: this.#literal()}
      }
    }
    this.#next = start
    return undefined
  }

  #nameIfAny(): readonly string[] {
    return isName(this.#token) ? [this.#name()] : []
  }

  #literal(): Json {
    const token = this.#token
    const word = token.kind === 'name' ? words.get(token.text) : undefined
    const isText = token.kind === 'quoted' && token.quote === '"'
    if (word === undefined && !isText && token.kind !== 'number') {
      this.#fail('a text in double quotes, a number, true, false or null is expected')
    }
    this.#next += 1
    if (word !== undefined) return word
    return token.kind === 'number' ? Number(token.text) : token.text
  }
}
