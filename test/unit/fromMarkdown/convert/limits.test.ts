import {describe, expect, it} from 'vitest'

import {convertBody} from '../../../../migrations/fromMarkdown/convert/convertBody.ts'
import type {MarkdownDialect} from '../../../../migrations/fromMarkdown/site.ts'
import {pageOf} from '../interpret/samplePage.ts'

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
