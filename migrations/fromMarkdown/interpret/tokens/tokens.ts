import type {DateOrder} from '../../parse/jekyllSite.ts'
import type {Range} from '../../parse/range.ts'
import {type Concept, conceptIndex} from '../lexicon/concepts.ts'
import type {Ending, WordEntry} from '../lexicon/phraseTree.ts'
import {
  type ConceptBits,
  hasConcept,
  hasIndex,
  joinBits,
  noBits,
  shareConcept,
} from './conceptBits.ts'
import type {Token} from './cut.ts'

/** The words of some languages, ready to be found in texts. */
export interface Lexicon {
  /** Which figure comes first in the dates that are read with it. */
  readonly dateOrder: DateOrder
  /** Cuts a text into tokens, with the concepts that they carry. */
  readonly read: (text: string) => Tokens
  /** Whether a word alone carries a concept. */
  readonly means: (word: string, concept: Concept) => boolean
}

/** Words of a text that are a concept of the lexicon. Offsets are those of the text. */
export interface Mark {
  readonly concept: Concept
  /** What tells it from others of its concept: the number of a month, a currency. */
  readonly value: number | string | undefined
  readonly start: number
  readonly end: number
  /** Of its tokens the first, and the one behind the last. */
  readonly first: number
  readonly next: number
}

/** Words of a text that are a phrase of the lexicon. */
export interface Phrase {
  readonly first: number
  readonly next: number
  readonly ending: Ending
}

/** A text that was cut into tokens once, with the concepts that its words carry. */
export class Tokens {
  readonly text: string
  readonly tokens: readonly Token[]
  /** In whose words it was read. */
  readonly lexicon: Lexicon
  readonly #entries: readonly WordEntry[]
  readonly #phrases: readonly Phrase[]
  readonly #bits = noBits()
  /** By the concepts' places among all. */
  readonly #marks: (readonly Mark[] | undefined)[] = []

  /**
   * @param entries of each token
   * @param phrases besides single words, in the order of their first tokens, the shorter first
   */
  constructor(
    text: string,
    tokens: readonly Token[],
    entries: readonly WordEntry[],
    phrases: readonly Phrase[],
    lexicon: Lexicon,
  ) {
    this.text = text
    this.tokens = tokens
    this.lexicon = lexicon
    this.#entries = entries
    this.#phrases = phrases
    for (const {alone} of entries) if (alone !== undefined) joinBits(this.#bits, alone.bits)
    for (const {ending} of phrases) joinBits(this.#bits, ending.bits)
  }

  /** Whether any words carry one of the concepts. */
  has(...concepts: readonly Concept[]): boolean {
    for (const concept of concepts) if (hasConcept(this.#bits, concept)) return true
    return false
  }

  /** Whether any words carry one of the concepts of a set. */
  hasAny(concepts: Readonly<ConceptBits>): boolean {
    return shareConcept(this.#bits, concepts)
  }

  /** The first token that does not start in front of an offset. */
  tokenAt(offset: number): number {
    let low = 0
    let high = this.tokens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.tokens[middle]?.start ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }

  /** How much white space stands in front of a token. */
  gap(at: number): number {
    return (this.tokens[at]?.start ?? 0) - (this.tokens[at - 1]?.end ?? 0)
  }

  /** The token in front of which an abbreviation ends: its full stop, if it has one, else the token itself. */
  beforeStop(at: number): number {
    return this.tokens[at - 1]?.word === '.' ? at - 1 : at
  }

  /** The token behind the full stop of an abbreviation, if it has one. */
  behindStop(at: number): number {
    return this.tokens[at]?.word === '.' ? at + 1 : at
  }

  /** Whether words inside of a stretch of the text carry a concept. */
  hasWithin(concept: Concept, from: number, to: number): boolean {
    return this.all(concept).some(({start, end}) => start >= from && end <= to)
  }

  /** The tokens that stand outside of some stretches of the text. */
  outside(stretches: readonly Range[]): readonly Token[] {
    const covered = new Uint8Array(this.tokens.length)
    for (const {start, end} of stretches) {
      covered.fill(1, this.tokenAt(start), this.tokenAt(end))
    }
    return this.tokens.filter((_, index) => covered[index] === 0)
  }

  /** All words that carry a concept, in order. */
  all(concept: Concept): readonly Mark[] {
    const index = conceptIndex(concept)
    if (!hasIndex(this.#bits, index)) return none
    const known = this.#marks[index]
    if (known !== undefined) return known
    const marks = this.#marksOf(concept, index)
    this.#marks[index] = marks
    return marks
  }

  /** The words that carry a concept without overlap, of those that start together the longest. */
  apart(concept: Concept): readonly Mark[] {
    const marks: Mark[] = []
    for (const mark of this.all(concept)) {
      const last = marks.at(-1)
      if (last?.first === mark.first) marks.pop()
      else if (last !== undefined && last.next > mark.first) continue
      marks.push(mark)
    }
    return marks
  }

  first(concept: Concept): Mark | undefined {
    return this.all(concept)[0]
  }

  /** The longest words that carry a concept and start with a token. */
  at(concept: Concept, token: number): Mark | undefined {
    return this.allAt(concept, token).at(-1)
  }

  /** All words that carry a concept and start with a token, the shortest first. */
  allAt(concept: Concept, token: number): readonly Mark[] {
    const marks = this.all(concept)
    if (marks.length === 0) return none
    let low = 0
    let high = marks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((marks[middle]?.first ?? 0) < token) low = middle + 1
      else high = middle
    }
    if (marks[low]?.first !== token) return none
    let end = low + 1
    while (marks[end]?.first === token) end += 1
    return marks.slice(low, end)
  }

  /** The tokens with which words start that carry one of the concepts, in order. */
  startsOf(concepts: readonly Concept[]): readonly number[] {
    const [only, second] = concepts
    if (only === undefined) return []
    if (second === undefined) return this.all(only).map(({first}) => first)
    const firsts = new Set<number>()
    for (const concept of concepts) for (const {first} of this.all(concept)) firsts.add(first)
    return firsts.size > 1 ? [...firsts].toSorted((a, b) => a - b) : [...firsts]
  }

  /** The longest words that carry a concept and end in front of a token. */
  before(concept: Concept, token: number): Mark | undefined {
    if (this.all(concept).length === 0) return undefined
    for (let first = Math.max(0, token - longestPhrase); first < token; first += 1) {
      const mark = this.allAt(concept, first).find(({next}) => next === token)
      if (mark !== undefined) return mark
    }
    return undefined
  }

  #marksOf(concept: Concept, index: number): readonly Mark[] {
    const marks: Mark[] = []
    const add = (first: number, next: number, {meanings}: Ending) => {
      const [from, to, last] = [this.tokens[first], this.tokens[next - 1], marks.at(-1)]
      if (from === undefined || to === undefined) return
      if (last?.first === first && last.next === next) return
      const value = meanings.find((meaning) => meaning.concept === concept)?.value
      marks.push({concept, value, start: from.start, end: to.end, first, next})
    }
    let place = 0
    for (let first = 0; first < this.#entries.length; first += 1) {
      const alone = this.#entries[first]?.alone
      if (alone !== undefined && hasIndex(alone.bits, index)) add(first, first + 1, alone)
      let phrase = this.#phrases[place]
      while (phrase?.first === first) {
        if (hasIndex(phrase.ending.bits, index)) add(first, phrase.next, phrase.ending)
        place += 1
        phrase = this.#phrases[place]
      }
    }
    return marks
  }
}

const none: readonly Mark[] = []

/** Tokens that a phrase of a lexicon has at most. */
const longestPhrase = 8
