import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

import {describe, expect, it} from 'vitest'

/** What is read by whole, and files elsewhere that read the same texts. */
const read = [
  'migrations',
  'plugins/programme/textLines.ts',
  'content/links/tidyUrl.ts',
  'content/links/withoutWords.ts',
]
const longest = 120

/** A regular expression in a line of code: behind what an expression can start after. */
const literal =
  /(?<=^|[=(,:?|&!{[;]|=>|return)\s*(\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])+\/[a-z]*)/gu

const isTest = (path: string): boolean => /\.test\.tsx?$/u.test(path)

const filesIn = (path: string): readonly string[] =>
  /\.tsx?$/u.test(path)
    ? [path]
    : readdirSync(path, {recursive: true, encoding: 'utf8'})
        .filter((name) => /\.tsx?$/u.test(name))
        .map((name) => join(path, name))

/** Where in a text of code longer expressions stand. */
const tooLong = (code: string): readonly number[] =>
  code
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(literal)].some(([, expression = '']) => expression.length > longest)
        ? [index + 1]
        : [],
    )

describe('Regular expressions', () => {
  it('are short where texts are read: what is longer is a table that was not written', () => {
    const found = read
      .flatMap(filesIn)
      .filter((path) => !isTest(path))
      .flatMap((path) => tooLong(readFileSync(path, 'utf8')).map((line) => `${path}:${line}`))
    expect(found).toEqual([])
  })

  it.each([
    ['a constant of its own', `  /^(?:${'a|'.repeat(100)}b)$/u`],
    ['one behind its name', `const form = /${'a'.repeat(200)}/`],
    ['an argument', `text.replace(/[/]${'a'.repeat(200)}/gu, '')`],
  ])('are found: %s', (_name, line) => {
    expect(tooLong(`const a = 1\n${line}\n`)).toEqual([2])
  })

  it('are told from comments, addresses and divisions', () => {
    const long = 'a '.repeat(200)
    expect(tooLong(`/** ${long}/ */\n// ${long}/ b\nconst a = b / ${long} / c`)).toEqual([])
  })
})
