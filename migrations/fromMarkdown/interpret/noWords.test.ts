import {globSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

import {describe, expect, it} from 'vitest'

import {fieldsShape} from '../mapping/mappingShape.ts'
import {concepts} from './lexicon/concepts.ts'
import {languages, tables} from './lexicon/languages.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The lexicons themselves, the small words that tell languages, tests, and what tests are made of. */
const isReader = (path: string): boolean =>
  !/\.test\.ts$|^interpret\/lexicon\/|stopWords\.ts$/u.test(path)

const comments = /\/\*[^]*?\*\/|\/\/[^\n]*/gu
const imports = /^import [^]*?'$/gmu
/** What is said to people is in English, and is told by what it stands under. */
const messages = /(?:reason|hint|evidence|by): [^]*?,\n/gu
const literals =
  /'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/(?![*/ ])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n[])+\/[a-z]*/gu
const escapes = /\\[pP]\{[^}]*\}|\\./gu

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []

const tableWords = (language: string): readonly string[] =>
  Object.values(tables[language] ?? {}).flatMap(wordsIn)

const english = new Set(
  [...tableWords('en'), ...concepts, ...Object.keys(fieldsShape.shape)].map((word) =>
    word.toLowerCase(),
  ),
)

/** Words of all languages but those that are as well names of our own. */
const foreign = new Set(
  languages
    .filter((language) => language !== 'en')
    .flatMap(tableWords)
    .filter((word) => !english.has(word)),
)

/** Names that the code has for things, which some language has for a word as well. */
const ownNames: ReadonlySet<string> = new Set([
  'bare',
  'find',
  'marked',
  'minute',
  'organisation',
  'region',
  'schema',
  'stockholm',
  'test',
  'vimeo',
])

describe('the readers', () => {
  it('hold no word of a language', () => {
    const paths = globSync(['interpret/**/*.ts', 'link/**/*.ts'], {cwd: root}).filter(isReader)
    const found = paths.flatMap((path) => {
      const source = readFileSync(`${root}/${path}`, 'utf8')
        .replaceAll(comments, '')
        .replaceAll(imports, '')
        .replaceAll(messages, '')
      const words = [...source.matchAll(literals)].flatMap(([literal]) =>
        wordsIn(literal.replaceAll(escapes, ' ')),
      )
      return words
        .filter((word) => foreign.has(word) && !ownNames.has(word))
        .map((word) => `${path}: ${word}`)
    })
    expect([...new Set(found)]).toEqual([])
  })
})
