import {cut, type Token} from '../tokens/cut.ts'
import type {Concept} from './concepts.ts'

/** What a phrase is: a concept, and what tells it from others of that concept. */
export interface Meaning {
  readonly concept: Concept
  readonly value: number | string | undefined
}

/** A place in the tree of all phrases: what ends here, and the words that may follow. */
export interface Branch {
  readonly meanings: readonly Meaning[]
  readonly follow: (word: string) => readonly Branch[]
  /** Phrases that end here, if no word follows in the text. */
  readonly atEnd: readonly Meaning[]
  /** Phrases that end here, if a certain word does not follow. */
  readonly unless: readonly (Meaning & {readonly word: string})[]
}

/** A word of a phrase: `word`, or with letters in front of it or behind it. */
interface Step {
  readonly word: string
  readonly before: boolean
  readonly behind: boolean
}

class Node implements Branch {
  readonly meanings: Meaning[] = []
  readonly atEnd: Meaning[] = []
  readonly unless: (Meaning & {readonly word: string})[] = []
  readonly #exact = new Map<string, Node>()
  readonly #open: {readonly step: Step; readonly node: Node}[] = []

  next(step: Step): Node {
    if (!step.before && !step.behind) {
      const known = this.#exact.get(step.word) ?? new Node()
      this.#exact.set(step.word, known)
      return known
    }
    const same = this.#open.find(
      (one) =>
        one.step.word === step.word &&
        one.step.before === step.before &&
        one.step.behind === step.behind,
    )
    if (same !== undefined) return same.node
    const node = new Node()
    this.#open.push({step, node})
    return node
  }

  follow(word: string): readonly Node[] {
    const exact = this.#exact.get(word)
    const open = this.#open.flatMap(({step, node}) => (fits(step, word) ? [node] : []))
    return exact === undefined ? open : [exact, ...open]
  }
}

const fits = ({word, before, behind}: Step, written: string): boolean => {
  if (before && behind) return written.includes(word)
  return behind ? written.startsWith(word) : written.endsWith(word)
}

const stepsOf = (tokens: readonly Token[]): readonly Step[] =>
  tokens.flatMap((token, index) => {
    if (token.word === '*') return []
    const [previous, next] = [tokens[index - 1], tokens[index + 1]]
    return [
      {
        word: token.word,
        before: previous?.word === '*' && previous.end === token.start,
        behind: next?.word === '*' && next.start === token.end,
      },
    ]
  })

/** The phrases of some languages as a tree of their words. */
export class PhraseTree {
  /** Phrases that start anywhere, and those that start a text. */
  readonly #root = new Node()
  readonly #opening = new Node()
  readonly #found = new Map<string, readonly Branch[]>()

  /** `^` in front of a phrase: no word stands before it; `$` behind it: none follows; `≠av`: not that one. */
  add(phrase: string, concept: Concept, value: number | string | undefined): void {
    const [said = '', unless] = phrase.split(' ≠', 2)
    const steps = stepsOf(cut(said))
    const opens = steps[0]?.word === '^'
    const ends = steps.at(-1)?.word === '$' && steps.length > 1
    let node = opens ? this.#opening : this.#root
    for (const step of steps.slice(opens ? 1 : 0, ends ? -1 : undefined)) node = node.next(step)
    if (unless !== undefined) {
      node.unless.push({concept, value, word: unless})
      return
    }
    const meanings = ends ? node.atEnd : node.meanings
    if (!meanings.some((known) => known.concept === concept)) meanings.push({concept, value})
  }

  /** Where phrases that start with a word stand. Words come again and again: each is looked up once. */
  startingWith(word: string): readonly Branch[] {
    const known = this.#found.get(word)
    if (known !== undefined) return known
    if (this.#found.size >= mostFound) this.#found.clear()
    const found = this.#root.follow(word)
    this.#found.set(word, found)
    return found
  }

  /** The same for the first word of a text. */
  opening(word: string): readonly Branch[] {
    return this.#opening.follow(word)
  }
}

const mostFound = 50_000
