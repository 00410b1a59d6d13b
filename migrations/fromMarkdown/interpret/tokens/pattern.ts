import {type Concept, isConcept} from '../lexicon/concepts.ts'
import {addConcept, type ConceptBits, noBits} from './conceptBits.ts'
import type {Tokens} from './tokens.ts'

/** Where a pattern fits: offsets of the text, and its first token and the one behind the last. */
export interface Fit {
  readonly start: number
  readonly end: number
  readonly first: number
  readonly next: number
}

/** Where it ends if it fits from a token on; -1 if it does not. */
type Match = (text: Tokens, at: number) => number

interface Part {
  /** What fits where the part fits and the rest fits behind it. */
  readonly before: (rest: Match) => Match
  /** Whether it may fit no token. */
  readonly mayBeEmpty: boolean
  /** Concepts of which one has to be in the text; none if it may be without any. */
  readonly needs: readonly Concept[]
  /** Concepts of which one has to start at its first token; none if anything may. */
  readonly starts: readonly Concept[]
}

const none: readonly Concept[] = []

const sequence = (parts: readonly Part[]): Part => ({
  before: (rest) => parts.reduceRight((behind, part) => part.before(behind), rest),
  mayBeEmpty: parts.every(({mayBeEmpty}) => mayBeEmpty),
  needs: parts.find(({needs}) => needs.length > 0)?.needs ?? none,
  starts: parts[0]?.starts ?? none,
})

/** What all ways to say it have, each its own. */
const ofAll = (ways: readonly (readonly Concept[])[]): readonly Concept[] =>
  ways.every((own) => own.length > 0) ? ways.flat() : none

const either = (parts: readonly Part[]): Part => ({
  before: (rest) => {
    const ways = parts.map((part) => part.before(rest))
    return (text, at) => {
      for (const way of ways) {
        const end = way(text, at)
        if (end !== -1) return end
      }
      return -1
    }
  },
  mayBeEmpty: parts.some(({mayBeEmpty}) => mayBeEmpty),
  needs: ofAll(parts.map(({needs}) => needs)),
  starts: ofAll(parts.map(({starts}) => starts)),
})

/** As few as fit first, up to a count. */
const repeated = (part: Part, least: number, most: number): Part => {
  if (part.mayBeEmpty) throw new Error('A pattern repeats what may be empty.')
  return {
    before: (rest) => {
      let match = rest
      for (let count = most - 1; count >= 0; count -= 1) {
        const oneMore = part.before(match)
        match =
          count < least
            ? oneMore
            : (text, at) => {
                const end = rest(text, at)
                return end === -1 ? oneMore(text, at) : end
              }
      }
      return match
    },
    mayBeEmpty: least === 0,
    needs: least > 0 ? part.needs : none,
    starts: least > 0 ? part.starts : none,
  }
}

const one = (fits: (text: Tokens, at: number) => boolean): Part => ({
  before: (rest) => (text, at) => (fits(text, at) ? rest(text, at + 1) : -1),
  mayBeEmpty: false,
  needs: none,
  starts: none,
})

const here = (fits: (text: Tokens, at: number) => boolean): Part => ({
  before: (rest) => (text, at) => (fits(text, at) ? rest(text, at) : -1),
  mayBeEmpty: true,
  needs: none,
  starts: none,
})

const concept = (name: Concept): Part => ({
  before: (rest) => (text, at) => {
    for (const {next} of text.allAt(name, at)) {
      const end = rest(text, next)
      if (end !== -1) return end
    }
    return -1
  },
  mayBeEmpty: false,
  needs: [name],
  starts: [name],
})

const sign = (signs: string): Part => {
  const own = new Set(signs)
  return one(({tokens}, at) => own.has(tokens[at]?.word ?? 'none'))
}

const atoms: Readonly<Record<string, Part>> = {
  '^': here((_, at) => at === 0),
  $: here(({tokens}, at) => at >= tokens.length),
  _: one(({tokens}, at) => tokens[at]?.kind === 'word'),
  '#': one(({tokens}, at) => tokens[at]?.kind === 'number'),
  '.': one(({tokens}, at) => at < tokens.length && !'.!?'.includes(tokens[at]?.word ?? '.')),
  '%': one(({tokens}, at) => at < tokens.length && !'.!?:'.includes(tokens[at]?.word ?? '.')),
  A: one(({tokens, text}, at) => {
    const token = tokens[at]
    return token?.kind === 'word' && token.word !== text.slice(token.start, token.end)
  }),
  '~': repeated(
    one(({tokens}, at) => tokens[at]?.kind === 'sign'),
    0,
    12,
  ),
}

const lexeme = /\s*([a-z][A-Za-z]+|\[(?:\\.|[^\]\\])+\]|\{\d+,\d+\}|.)/gy

/** Reads the pattern's own notation: parts one after the other, `|` between ways to say it. */
class Reader {
  readonly #words: readonly string[]
  #at = 0

  constructor(source: string) {
    this.#words = [...source.trim().matchAll(lexeme)].map(([, word = '']) => word)
  }

  whole(): Part {
    const ways = [this.#sequence()]
    while (this.#words[this.#at] === '|') {
      this.#at += 1
      ways.push(this.#sequence())
    }
    const [only] = ways
    return ways.length === 1 && only !== undefined ? only : either(ways)
  }

  #sequence(): Part {
    const parts: Part[] = []
    for (let word = this.#words[this.#at]; word !== undefined; word = this.#words[this.#at]) {
      if (word === '|' || word === ')') break
      this.#at += 1
      parts.push(this.#counted(this.#atom(word)))
    }
    return sequence(parts)
  }

  #atom(word: string): Part {
    if (word === '(') {
      const inner = this.whole()
      this.#at += 1
      return inner
    }
    if (word === '!') {
      const match = this.#atom(this.#next()).before((_, at) => at)
      return here((text, at) => match(text, at) === -1)
    }
    if (word.startsWith('[')) return sign(word.slice(1, -1).replaceAll('\\', ''))
    if (isConcept(word)) return concept(word)
    const atom = atoms[word]
    if (atom === undefined) throw new Error(`A pattern has no part \`${word}\`.`)
    return atom
  }

  #next(): string {
    const word = this.#words[this.#at] ?? ''
    this.#at += 1
    return word
  }

  #counted(part: Part): Part {
    const word = this.#words[this.#at] ?? ''
    if (word === '?') {
      this.#at += 1
      return repeated(part, 0, 1)
    }
    const [least, most] = word.startsWith('{') ? word.slice(1, -1).split(',').map(Number) : []
    if (least === undefined || most === undefined) return part
    this.#at += 1
    return repeated(part, least, most)
  }
}

const bitsOf = (needs: readonly Concept[]): Readonly<ConceptBits> | undefined => {
  if (needs.length === 0) return undefined
  const bits = noBits()
  for (const need of needs) addConcept(bits, need)
  return bits
}

/** A small pattern over the concepts of a text. */
export class Pattern {
  readonly #match: Match
  readonly #starts: readonly Concept[]
  readonly #isAnchored: boolean
  /** Concepts of which one has to be in the text; none if it may be without any. */
  readonly #needs: Readonly<ConceptBits> | undefined

  /**
   * @param source parts one after the other: a concept, `_` a word, `A` one in capital letters, `#`
   *   figures, `[:,]` one of these signs, `~` any signs, `.` all but the end of a sentence, `%` nor a
   *   colon, `^` and `$` the edges of the text; `(a | b)`, `a?`, `a{0,2}`, `!a` for none of it here.
   */
  constructor(source: string) {
    const {before, needs, starts} = new Reader(source).whole()
    this.#match = before((_, at) => at)
    this.#starts = starts
    this.#needs = bitsOf(needs)
    this.#isAnchored = source.trimStart().startsWith('^') && !source.includes('|')
  }

  /** The first place where it fits, from a token on. */
  in(text: Tokens, from = 0): Fit | undefined {
    if (this.#needs !== undefined && !text.hasAny(this.#needs)) return undefined
    const last = this.#isAnchored ? Math.min(from, text.tokens.length) : text.tokens.length
    if (this.#starts.length > 0) {
      for (const first of text.startsOf(this.#starts)) {
        const fit = first >= from && first <= last ? this.at(text, first) : undefined
        if (fit !== undefined) return fit
      }
      return undefined
    }
    for (let first = from; first <= last; first += 1) {
      const fit = this.at(text, first)
      if (fit !== undefined) return fit
    }
    return undefined
  }

  fits(text: Tokens): boolean {
    return this.in(text) !== undefined
  }

  at(text: Tokens, first: number): Fit | undefined {
    const end = this.#match(text, first)
    if (end === -1) return undefined
    return {
      start: text.tokens[first]?.start ?? text.text.length,
      end: text.tokens[end - 1]?.end ?? 0,
      first,
      next: end,
    }
  }
}

/** A pattern over concepts, made once and tried on many texts. */
export function pattern(source: string): Pattern {
  return new Pattern(source)
}
