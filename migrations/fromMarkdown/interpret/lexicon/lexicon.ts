import type {DateOrder} from '../../parse/jekyllSite.ts'
import {hasConcept} from '../tokens/conceptBits.ts'
import {cut, type Token} from '../tokens/cut.ts'
import {type Lexicon, type Phrase, Tokens} from '../tokens/tokens.ts'
import {calendarNames} from './calendar.ts'
import {type Concept, concepts} from './concepts.ts'
import {languages, tables} from './languages.ts'
import {type LanguageTable, valued} from './languageTable.ts'
import {phrasesOf} from './phrases.ts'
import {type Branch, endingOf, noEntry, PhraseTree, type WordEntry} from './phraseTree.ts'

/** Longer texts hardly come twice. */
const longestKept = 1000
const mostKept = 1000

/** "2: två; 3: tre" */
const valuedWords = /(\w+): ([^;]+)/gu

/** What tells a name from what is none, and a person's from others. */
const inNames: ReadonlySet<Concept> = new Set([
  'thing',
  'organisation',
  'roomWord',
  'buildingPart',
  'placeWord',
  'placeEnding',
  'streetWord',
  'nameParticle',
  'nameTitle',
  'nameOffice',
])

const inTexts = concepts.filter((concept) => !inNames.has(concept))

/** The words of some languages, ready to be found in texts. */
class Words implements Lexicon {
  readonly #tree = new PhraseTree()
  readonly #read = new Map<string, Tokens>()
  #last: Tokens | undefined

  readonly dateOrder: DateOrder

  /**
   * @param own languages of the lexicon; the first that gives a word a value wins
   * @param dateOrder which figure comes first in dates
   * @param wanted the concepts that are looked for
   */
  constructor(
    own: readonly string[],
    dateOrder: DateOrder = 'day',
    wanted: readonly Concept[] = inTexts,
  ) {
    this.dateOrder = dateOrder
    for (const language of own) {
      const table = tables[language]
      if (table === undefined) continue
      this.#addTable(table, wanted)
      if (wanted !== inTexts) continue
      for (const {concept, value, name} of calendarNames(language)) {
        this.#tree.add(name, endingOf({concept, value}))
      }
    }
  }

  /** What was read is kept for a while. */
  read(text: string): Tokens {
    if (this.#last?.text === text) return this.#last
    const known = this.#read.get(text)
    if (known !== undefined) return known
    const tokens = cut(text)
    const entries = tokens.map(({kind, word}) =>
      kind === 'number' ? noEntry : this.#tree.startingWith(word),
    )
    const read = new Tokens(text, tokens, entries, phrasesIn(tokens, entries, this.#tree), this)
    this.#last = read
    if (text.length > longestKept) return read
    if (this.#read.size >= mostKept) this.#read.clear()
    this.#read.set(text, read)
    return read
  }

  means(word: string, concept: Concept): boolean {
    const {alone} = this.#tree.startingWith(word.toLowerCase())
    return alone !== undefined && hasConcept(alone.bits, concept)
  }

  #addTable(table: LanguageTable, wanted: readonly Concept[]): void {
    for (const concept of wanted) {
      const line = table[concept] ?? ''
      if (!valued.has(concept)) this.#addLine(line, concept, undefined)
      else
        for (const [, value, words = ''] of line.matchAll(valuedWords)) {
          this.#addLine(words, concept, value)
        }
    }
  }

  #addLine(line: string, concept: Concept, value: number | string | undefined): void {
    const ending = endingOf({concept, value})
    for (const phrase of phrasesOf(line)) this.#tree.add(phrase, ending)
  }
}

/** How many signs may stand in front of the first word of a text. */
const longestOrnament = 8

/** The phrases of several words, or such as depend on what stands around them. */
const phrasesIn = (
  tokens: readonly Token[],
  entries: readonly WordEntry[],
  tree: PhraseTree,
): readonly Phrase[] => {
  const phrases: Phrase[] = []
  const lastWord = tokens.findLastIndex(({kind}) => kind !== 'sign')
  const opening = tokens.findIndex(({kind}) => kind !== 'sign')
  for (let first = 0; first < tokens.length; first += 1) {
    let branches = entries[first]?.starts ?? []
    let isRoot = true
    if (first === opening && first <= longestOrnament) {
      const own = tree.opening(tokens[first]?.word ?? '')
      for (const {ending} of own) if (ending) phrases.push({first, next: first + 1, ending})
      branches = [...branches, ...own]
    }
    for (let next = first + 1; branches.length > 0; next += 1) {
      const following = tokens[next]?.word
      for (const {ending, atEnd, unless} of branches) {
        if (ending !== undefined && !isRoot) phrases.push({first, next, ending})
        if (atEnd !== undefined && next > lastWord) phrases.push({first, next, ending: atEnd})
        for (const one of unless)
          if (one.word !== following) phrases.push({first, next, ending: one})
      }
      branches = following === undefined ? [] : nextBranches(branches, following)
      isRoot = false
    }
  }
  return phrases
}

const nextBranches = (branches: readonly Branch[], word: string): readonly Branch[] => {
  let found: readonly Branch[] = []
  for (const branch of branches) {
    const own = branch.follow(word)
    if (own.length > 0) found = found.length === 0 ? own : [...found, ...own]
  }
  return found
}

export type {Lexicon}

const made = new Map<string, Lexicon>()

/**
 * The lexicon of some languages (BCP 47), the most likely first. English is always among them.
 * @param dateOrder which figure comes first in `05/06/2027`
 */
export function lexiconOf(wanted: readonly string[], dateOrder: DateOrder = 'day'): Lexicon {
  const own = [...new Set([...wanted.map(baseLanguage), 'en'])].filter((one) =>
    Object.hasOwn(tables, one),
  )
  const key = `${dateOrder} ${own.join(' ')}`
  const known = made.get(key) ?? new Words(own, dateOrder)
  made.set(key, known)
  return known
}

/** All languages at once, for a text of which nothing tells the language. */
export function everyLexicon(): Lexicon {
  every ??= lexiconOf(languages)
  return every
}

let every: Lexicon | undefined

/** The words of all languages that tell names from what is none: a name may be of any language. */
export function nameLexicon(): Lexicon {
  names ??= new Words(languages, 'day', [...inNames, 'and', 'withWord'])
  return names
}

let names: Lexicon | undefined

/** `sv` of `sv-SE`; Norwegian is read as Bokmål. */
export function baseLanguage(tag: string): string {
  const [language = ''] = tag.toLowerCase().split(/[-_]/, 1)
  return language === 'no' || language === 'nn' ? 'nb' : language
}
