import {describe, expect, it} from 'vitest'

import type {MarkdownDialect} from '../parse/jekyllSite.ts'
import {pageOf} from '../testing/samplePage.ts'
import {convertBody} from './convertBody.ts'

const limits: readonly string[] = ['nesting-too-deep', 'dialect-fallback']

/** The limits that a body meets, and where, without the front matter. */
const met = (body: string, markdown: MarkdownDialect = 'kramdown') =>
  convertBody(
    {...pageOf('title: A', body), locate: ({start}) => pointAt(start)},
    {markdown, exact: false},
  )
    .messages.filter(({ruleId}) => limits.includes(ruleId))
    .map(({ruleId, place}) => `${ruleId} ${place?.start.column}`)

const pointAt = (offset: number) => {
  const point = {line: 1, column: offset + 1}
  return {start: point, end: point}
}

describe('a page whose marks nest too deep', () => {
  it.each([
    ['quotes', '> '.repeat(101), 201],
    ['bullets', '- '.repeat(101), 201],
    ['block elements', '<div>'.repeat(101), 501],
    ['elements in a text', `a${'<b>'.repeat(101)}`, 302],
  ])('says where the first %s are text', (_name, marks, column) => {
    expect(met(`${marks}harbour`)).toEqual([`nesting-too-deep ${column}`])
  })

  it.each([
    ['quotes', '> '.repeat(100)],
    ['elements in a text', `a${'<b>'.repeat(100)}`],
    ['brackets, which nest nothing', '['.repeat(500)],
  ])('is told from one with as many %s as can be read', (_name, marks) => {
    expect(met(`${marks}harbour`)).toEqual([])
  })
})

describe('a page that the CommonMark reader cannot read', () => {
  it.each([
    ['long', 'harbour '.repeat(30_000)],
    ['deep', `${'['.repeat(150)}harbour`],
  ])('says so where it is too %s', (_name, body) => {
    expect(met(body, 'commonmark')).toEqual(['dialect-fallback 1'])
    expect(met(body, 'kramdown')).toEqual([])
  })

  it('is told from one that it can read', () => {
    expect(met('- harbour', 'commonmark')).toEqual([])
  })
})

describe('a hostile page is converted in a moment and keeps its words', () => {
  it.each([
    ['quotes', '> '.repeat(10_000)],
    ['lists', '- '.repeat(10_000)],
    ['brackets', '['.repeat(10_000)],
    ['a line of five megabytes', 'word '.repeat(1_000_000)],
    ['a million backticks', '`'.repeat(1_000_000)],
    ['images without an end', '![a'.repeat(100_000)],
    ['links in one paragraph', '[a](b) '.repeat(20_000)],
    ['references to one note', `[^1]: b\n\n${'a[^1] '.repeat(3_000)}`],
    ['rows', `| a | b |\n|---|---|\n${'| c | d |\n'.repeat(20_000)}`],
    ['cells', `${'| a '.repeat(20_000)}|\n\n`],
    ['elements', '<div>'.repeat(10_000)],
    ['tables in tables', '<table><tr><td>'.repeat(3_000)],
    ['Liquid without an end', '{{ '.repeat(50_000)],
    ['unknown Liquid', '{{ x }} '.repeat(10_000)],
    ['NUL, BOM and mixed line ends', '\ufeffa\0b\r\nc\rd\n'],
  ])(
    '%s',
    (_name, start) => {
      const {blocks} = convertBody(
        {...pageOf('title: A', `${start}harbour\n`), locate: ({start: at}) => pointAt(at)},
        {markdown: 'kramdown', exact: false},
      )
      expect(JSON.stringify(blocks)).toContain('harbour')
    },
    20_000,
  )
})
