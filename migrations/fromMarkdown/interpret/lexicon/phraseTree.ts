import {addConcept, type ConceptBits, noBits} from '../tokens/conceptBits.ts'
import {cut, type Token} from '../tokens/cut.ts'
import type {Concept} from './concepts.ts'

/** What a phrase is: a concept, and what tells it from others of that concept. */
export interface Meaning {
  readonly concept: Concept
  readonly value: number | string | undefined
}

/** What phrases mean that end at one place. */
export interface Ending {
  readonly meanings: readonly Meaning[]
  /** The concepts of these. */
  readonly bits: Readonly<ConceptBits>
}

/** A place in the tree of all phrases: what ends here, and the words that may follow. */
export interface Branch {
  readonly ending: Ending | undefined
  readonly follow: (word: string) => readonly Branch[]
  /** What ends here, if no word follows in the text. */
  readonly atEnd: Ending | undefined
  /** What ends here, if a certain word does not follow. */
  readonly unless: readonly (Ending & {readonly word: string})[]
}

/** What phrases mean that mean one thing; all of them share it. */
export function endingOf(meaning: Meaning): Ending {
  return endingWith([meaning])
}

const endingWith = (meanings: readonly Meaning[]): Ending => {
  const bits = noBits()
  for (const {concept} of meanings) addConcept(bits, concept)
  return {meanings, bits}
}

/** Of two meanings of one concept the first one stays. */
const joined = (one: Ending | undefined, other: Ending): Ending => {
  if (one === undefined) return other
  const has = new Set(one.meanings.map(({concept}) => concept))
  const more = other.meanings.filter(({concept}) => !has.has(concept))
  return more.length === 0 ? one : endingWith([...one.meanings, ...more])
}

/** What a word is alone, and the phrases that it may start. */
export interface WordEntry {
  readonly alone: Ending | undefined
  readonly starts: readonly Branch[]
}

/** A word of a phrase: `word`, or with letters in front of it or behind it. */
interface Step {
  readonly word: string
  readonly before: boolean
  readonly behind: boolean
}

interface OpenStep {
  readonly step: Step
  readonly node: Node
}

/** Most are the last word of a phrase: what they have none of is not made. */
class Node implements Branch {
  ending: Ending | undefined
  atEnd: Ending | undefined
  unless: Branch['unless'] = none
  #exact: Map<string, Node> | undefined
  /** By the letters that words start with. */
  #starting: Map<string, Node> | undefined
  #open: readonly OpenStep[] = none
  #longest = 0

  next(step: Step): Node {
    const {word, before, behind} = step
    if (before) return this.#openNode(step)
    const known = behind ? (this.#starting ??= new Map()) : (this.#exact ??= new Map())
    const node = known.get(word) ?? new Node()
    known.set(word, node)
    if (behind) this.#longest = Math.max(this.#longest, word.length)
    return node
  }

  follow(word: string): readonly Node[] {
    const exact = this.#exact?.get(word)
    const isPlain = this.#open.length === 0 && this.#longest === 0
    if (isPlain) return exact === undefined ? none : [exact]
    const found = exact === undefined ? [] : [exact]
    for (let length = 1; length <= this.#longest && length <= word.length; length += 1) {
      const node = this.#starting?.get(word.slice(0, length))
      if (node !== undefined) found.push(node)
    }
    for (const {step, node} of this.#open) if (fits(step, word)) found.push(node)
    return found
  }

  /** Whether what ends here, or goes on from here, depends on what follows. */
  get isMore(): boolean {
    return (
      this.#exact !== undefined ||
      this.#starting !== undefined ||
      this.#open.length > 0 ||
      this.atEnd !== undefined ||
      this.unless.length > 0
    )
  }

  #openNode(step: Step): Node {
    const same = this.#open.find(
      (one) => one.step.word === step.word && one.step.behind === step.behind,
    )
    if (same !== undefined) return same.node
    const node = new Node()
    this.#open = [...this.#open, {step, node}]
    return node
  }
}

const none: readonly never[] = []

/** A word that starts with any letters. */
const fits = ({word, behind}: Step, written: string): boolean =>
  behind ? written.includes(word) : written.endsWith(word)

const stepsOf = (tokens: readonly Token[]): readonly Step[] => {
  const steps: Step[] = []
  for (const [index, {word, start, end}] of tokens.entries()) {
    if (word === '*') continue
    const [previous, next] = [tokens[index - 1], tokens[index + 1]]
    const before = previous?.word === '*' && previous.end === start
    const behind = next?.word === '*' && next.start === end
    steps.push({word, before, behind})
  }
  return steps
}

/** The phrases of some languages as a tree of their words. */
export class PhraseTree {
  /** Phrases that start anywhere, and those that start a text. */
  readonly #root = new Node()
  readonly #opening = new Node()
  readonly #found = new Map<string, WordEntry>()

  /** `^` in front of a phrase: no word stands before it; `$` behind it: none follows; `≠av`: not that one. */
  add(phrase: string, ending: Ending): void {
    const [said = '', unless] = phrase.split(' ≠', 2)
    const steps = stepsOf(cut(said))
    const opens = steps[0]?.word === '^'
    const ends = steps.at(-1)?.word === '$' && steps.length > 1
    let node = opens ? this.#opening : this.#root
    for (const step of steps.slice(opens ? 1 : 0, ends ? -1 : undefined)) node = node.next(step)
    if (unless !== undefined) node.unless = [...node.unless, {...ending, word: unless}]
    else if (ends) node.atEnd = joined(node.atEnd, ending)
    else node.ending = joined(node.ending, ending)
  }

  /** Where phrases that start with a word stand. Words come again and again: each is looked up once. */
  startingWith(word: string): WordEntry {
    const known = this.#found.get(word)
    if (known !== undefined) return known
    if (this.#found.size >= mostFound) this.#found.clear()
    const found = entryOf(this.#root.follow(word))
    this.#found.set(word, found)
    return found
  }

  /** The same for the first word of a text. */
  opening(word: string): readonly Branch[] {
    return this.#opening.follow(word)
  }
}

const mostFound = 50_000

const entryOf = (nodes: readonly Node[]): WordEntry => {
  let alone: Ending | undefined
  for (const {ending} of nodes) if (ending !== undefined) alone = joined(alone, ending)
  const starts = nodes.filter(({isMore}) => isMore)
  return alone === undefined && starts.length === 0 ? noEntry : {alone, starts}
}

/** Of a word that the lexicon does not know. */
export const noEntry: WordEntry = {alone: undefined, starts: []}
