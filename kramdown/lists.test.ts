import {describe, expect, it} from 'vitest'

import {outline} from './testing/outline.ts'

describe('A list', () => {
  it.each([
    [
      'knows three bullets and a number with a dot',
      '- a\n\n* b\n\n+ c\n\n1. d\n\n1) e\n',
      'ul(li(p(a)) li(p(b)) li(p(c))) ol(li(p(d))) p(1) e)',
    ],
    ['goes on with any of its bullets', '- a\n* b\n+ c\n', 'ul(li(p(a)) li(p(b)) li(p(c)))'],
    ['keeps the number that it starts with', '3. a\n4. b\n', 'ol3(li(p(a)) li(p(b)))'],
    ['needs something behind the bullet', '-\n\n-a\n', 'p(-) p(-a)'],
    [
      'nests by indentation',
      '- a\n  - b\n    - c\n- d\n',
      'ul(li(p(a\n) ul(li(p(b\n) ul(li(p(c)))))) li(p(d)))',
    ],
    ['nests within a line', '- 1. a\n- - b\n', 'ul(li(ol(li(p(a)))) li(ul(li(p(b)))))'],
    [
      'takes further paragraphs that are indented',
      '1. a\n\n   b\n\n   c\n2. d\n',
      'ol(li(p(a) p(b) p(c)) li(p(d)))',
    ],
    ['takes unindented lines up to a blank one', '- a\nb\n\nc\n', 'ul(li(p(a\nb))) p(c)'],
    [
      'holds code and quotes',
      '- a\n\n      code\n- > b\n',
      'ul(li(p(a) pre:(code\n)) li(quote(p(b))))',
    ],
    ['is ended by a mark', '- a\n^\n- b\n', 'ul(li(p(a))) ul(li(p(b)))'],
    ['is ended by a rule behind a blank line', '* a\n\n* * *\n', 'ul(li(p(a))) hr'],
    ['measures tabs', '-\ta\n\n\tb\n', 'ul(li(p(a) p(b)))'],
  ])('%s', (_behaviour, markdown, expected) => {
    expect(outline(markdown)).toEqual(expected)
  })
})

describe('A task', () => {
  it.each([
    [
      'is open or done',
      '- [ ] a\n- [x] b\n- [X] c\n- [y] d\n',
      'ul(li[ ](p(a)) li[x](p(b)) li[x](p(c)) li(p([y] d)))',
    ],
  ])('%s', (_behaviour, markdown, expected) => {
    expect(outline(markdown)).toEqual(expected)
  })
})
