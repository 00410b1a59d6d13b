import type {DateOrder} from '../../parse/jekyllSite.ts'
import {cut, type Token} from '../tokens/cut.ts'
import {type Mark, Tokens} from '../tokens/tokens.ts'
import {calendarNames} from './calendar.ts'
import {type Concept, concepts} from './concepts.ts'
import {languages, tables} from './languages.ts'
import type {LanguageTable} from './languageTable.ts'
import {phrasesOf} from './phrases.ts'
import {type Branch, type Meaning, PhraseTree} from './phraseTree.ts'

/** Longer texts hardly come twice. */
const longestKept = 1000
const mostKept = 5000

/** The words of some languages, ready to be found in texts. */
export class Lexicon {
  readonly #tree = new PhraseTree()
  readonly #read = new Map<string, Tokens>()
  #last: Tokens | undefined

  /** Which figure comes first in the dates of its readers. */
  readonly dateOrder: DateOrder

  /** @param own languages of the lexicon; the first that gives a word a value wins. */
  constructor(own: readonly string[], dateOrder: DateOrder) {
    this.dateOrder = dateOrder
    for (const language of own) {
      const table = tables[language]
      if (table === undefined) continue
      this.#addTable(table)
      for (const {concept, value, name} of calendarNames(language)) {
        this.#tree.add(name, concept, value)
      }
    }
  }

  /** Cuts a text into tokens, with the concepts that they carry. What was read is kept for a while. */
  read(text: string): Tokens {
    if (this.#last?.text === text) return this.#last
    const known = this.#read.get(text)
    if (known !== undefined) return known
    const tokens = cut(text)
    const read = new Tokens(text, tokens, marksOf(tokens, this.#tree), this)
    this.#last = read
    if (text.length > longestKept) return read
    if (this.#read.size >= mostKept) this.#read.clear()
    this.#read.set(text, read)
    return read
  }

  /** Whether a word alone carries a concept. */
  means(word: string, concept: Concept): boolean {
    return this.#tree
      .startingWith(word.toLowerCase())
      .some(({meanings}) => meanings.some((meaning) => meaning.concept === concept))
  }

  #addTable(table: LanguageTable): void {
    for (const concept of concepts) {
      const entry = table[concept]
      if (typeof entry === 'string') this.#addLine(entry, concept, undefined)
      else for (const [value, line] of entry ?? []) this.#addLine(line, concept, value)
    }
  }

  #addLine(line: string, concept: Concept, value: number | string | undefined): void {
    for (const phrase of phrasesOf(line)) this.#tree.add(phrase, concept, value)
  }
}

/** How many signs may stand in front of the first word of a text. */
const longestOrnament = 8

const marksOf = (
  tokens: readonly Token[],
  tree: PhraseTree,
): ReadonlyMap<Concept, readonly Mark[]> => {
  const marks = new Map<Concept, Mark[]>()
  const lastWord = tokens.findLastIndex(({kind}) => kind !== 'sign')
  const opening = tokens.findIndex(({kind}) => kind !== 'sign')
  const add = ({concept, value}: Meaning, first: number, next: number) => {
    const [from, to] = [tokens[first], tokens[next - 1]]
    const own = marks.get(concept) ?? []
    const last = own.at(-1)
    if (from === undefined || to === undefined) return
    if (last?.first === first && last.next === next) return
    if (own.length === 0) marks.set(concept, own)
    own.push({concept, value, start: from.start, end: to.end, first, next})
  }
  for (const [index, {word, kind}] of tokens.entries()) {
    if (kind === 'number') continue
    let branches: readonly Branch[] = tree.startingWith(word)
    if (index === opening && index <= longestOrnament) {
      branches = [...branches, ...tree.opening(word)]
    }
    for (let next = index + 1; branches.length > 0; next += 1) {
      const following = tokens[next]
      for (const {meanings, atEnd, unless} of branches) {
        for (const meaning of meanings) add(meaning, index, next)
        if (next > lastWord) for (const meaning of atEnd) add(meaning, index, next)
        for (const meaning of unless)
          if (meaning.word !== following?.word) add(meaning, index, next)
      }
      if (following === undefined) break
      branches = branches.flatMap((branch) => branch.follow(following.word))
    }
  }
  return marks
}

const made = new Map<string, Lexicon>()

/**
 * The lexicon of some languages (BCP 47), the most likely first. English is always among them.
 * @param dateOrder which figure comes first in `05/06/2027`
 */
export function lexiconOf(wanted: readonly string[], dateOrder: DateOrder = 'day'): Lexicon {
  const own = [...new Set([...wanted.map(baseOf), 'en'])].filter((one) =>
    Object.hasOwn(tables, one),
  )
  const key = `${dateOrder} ${own.join(' ')}`
  const known = made.get(key) ?? new Lexicon(own, dateOrder)
  made.set(key, known)
  return known
}

/** All languages at once, for a text of which nothing tells the language. */
export function everyLexicon(): Lexicon {
  return lexiconOf(languages)
}

/** `sv` of `sv-SE`; Norwegian is read as Bokmål. */
const baseOf = (tag: string): string => {
  const [language = ''] = tag.toLowerCase().split(/[-_]/, 1)
  return language === 'no' || language === 'nn' ? 'nb' : language
}
