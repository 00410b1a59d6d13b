import {describe, expect, it} from 'vitest'

import {outline} from './testing/outline.ts'

describe('A heading', () => {
  it.each([
    ['of marks needs a space behind them', '# Harbour\n\n#Harbour\n', 'h1(Harbour) p(#Harbour)'],
    ['loses the marks at its end', '## Harbour ##\n', 'h2(Harbour)'],
    ['is none if it is indented', ' # Harbour\n', 'p(# Harbour)'],
    ['takes an id', '# Harbour {#port}\n', 'h1{"id":"port"}(Harbour)'],
    [
      'underlined is one line long',
      'Old\nharbour\n=======\n\nNew harbour\n---\n',
      'p(Old\nharbour\n=======) h2(New harbour)',
    ],
  ])('%s', (_behaviour, markdown, expected) => {
    expect(outline(markdown)).toEqual(expected)
  })
})

describe('A paragraph', () => {
  it.each([
    ['keeps its soft line ends', 'one\ntwo\n', 'p(one\ntwo)'],
    ['is not ended by a rule', 'one\n***\ntwo\n', 'p(one\n***\ntwo)'],
    ['is ended by a list of any number', 'one\n14. two\n', 'p(one) ol14(li(p(two)))'],
    [
      'is ended by a quote, a heading and a definition mark',
      'one\n> two\n\none\n# two\n',
      'p(one) quote(p(two)) p(one) h1(two)',
    ],
    [
      'breaks behind two spaces and behind a backslash',
      'one  \ntwo\\\nthree\n',
      'p(one⏎two⏎three)',
    ],
    ['goes on behind a fence that nothing closes', 'one\n```\ntwo\n', 'p(one\n```\ntwo)'],
  ])('%s', (_behaviour, markdown, expected) => {
    expect(outline(markdown)).toEqual(expected)
  })
})

describe('A quote', () => {
  it.each([
    [
      'takes the lines that follow it',
      '> one\ntwo\n> three\n\nfour\n',
      'quote(p(one\ntwo\nthree)) p(four)',
    ],
    ['nests', '> one\n>\n> > two\n', 'quote(p(one) quote(p(two)))'],
    [
      'holds a heading and a list',
      '> # one\n>\n> - two\n> - three\n',
      'quote(h1(one) ul(li(p(two)) li(p(three))))',
    ],
  ])('%s', (_behaviour, markdown, expected) => {
    expect(outline(markdown)).toEqual(expected)
  })
})

describe('Code', () => {
  it.each([
    [
      'takes the language of its fence',
      '~~~ ruby?start=2\nputs 1\n~~~\n\n```js\nlet a\n```\n',
      'pre:ruby(puts 1\n) pre:js(let a\n)',
    ],
    ['is closed by a shorter fence if there is no other', '````\none\n```\n', 'pre:`(one\n)'],
    [
      'is none with two words behind the fence',
      '``` one two\nthree\n```\n',
      'p(code(one two\nthree\n))',
    ],
    [
      'that is indented swallows the next line',
      '    one\ntwo\n\n        three\n',
      'pre:(one two\n\n    three\n)',
    ],
    ['takes its language from an attribute list', '    one\n{: .language-css}\n', 'pre:css(one\n)'],
  ])('%s', (_behaviour, markdown, expected) => {
    expect(outline(markdown)).toEqual(expected)
  })
})

describe('A table', () => {
  it.each([
    [
      'has a header above the first separating line',
      '| a | b |\n|---|:-:|\n| c | *d* |\n',
      'table(head:a|b / c|emphasis(d))',
    ],
    ['can be one row without a header', 'a | b\n', 'table(a|b)'],
    ['is none without a body', '| a |\n|---|\n', 'p(| a |\n|---|)'],
    ['is none right behind a paragraph', 'one\n| a | b |\n', 'p(one\n| a | b |)'],
    ['keeps pipes in code and behind a backslash', '| `a|b` | c\\|d |\n', 'table(code(a|b)|c|d)'],
    ['keeps cells beyond the header', '| a |\n|---|\n| b | c |\n', 'table(head:a| / b|c)'],
    [
      'may have a lone backtick with another one two rows further on',
      '| a | b` |\n| c | d |\n| `e | f |\n',
      'table(a|b` / c|d / `e|f)',
    ],
  ])('%s', (_behaviour, markdown, expected) => {
    expect(outline(markdown)).toEqual(expected)
  })
})

describe('A definition list', () => {
  it.each([
    [
      'has several terms and definitions',
      'ebb\nflood\n: tide\n: water\n\nquay\n\n: a wall\n\n  of stone\n',
      'dl(dt(ebb) dt(flood) dd(p(tide)) dd(p(water)) dt(quay) dd(p(a wall\n) p(of stone)))',
    ],
  ])('%s', (_behaviour, markdown, expected) => {
    expect(outline(markdown)).toEqual(expected)
  })
})

describe('A formula', () => {
  it.each([
    [
      'stands between two dollars each',
      '$$ a^2 $$\n\nwith $$b$$ within\n',
      'math(a^2) p(with inlineMath(b) within)',
    ],
  ])('%s', (_behaviour, markdown, expected) => {
    expect(outline(markdown)).toEqual(expected)
  })
})

describe('Line ends and odd characters', () => {
  it.each([
    [
      'of every kind end lines',
      '- one\r- two\r\n\r\nthree\rfour',
      'ul(li(p(one)) li(p(two))) p(three\nfour)',
    ],
    ['in front of the text are no text', '\ufeff# one\n', 'h1(one)'],
  ])('%s', (_behaviour, markdown, expected) => {
    expect(outline(markdown)).toEqual(expected)
  })
})
