import {describe, expect, it} from 'vitest'

import {parsers} from '../migrations/fromMarkdown/parse/parseMarkdown.ts'
import {outline} from './testing/outline.ts'

describe('CommonMark', () => {
  it.each([
    ['has setext headings of several lines', 'a\nb\n---\n', 'h2(a\nb)'],
    ['flanks emphasis', '* a *\n\na*b*c *d*\n', 'ul(li(p(a *))) p(aemphasis(b)c emphasis(d))'],
    ['takes the first definition', '[a]\n\n[a]: /b "c"\n[a]: /d\n', 'p(a[/b "c"](a))'],
    ['reads image names', '![a][b]\n\n[b]: /c\n', 'p(img[/c](a))'],
    ['links bare addresses', 'https://a.example\n', 'p(a[https://a.example](https://a.example))'],
    [
      'has tables, strike-through and tasks',
      '| a |\n|---|\n| ~~b~~ |\n\n- [x] c\n',
      'table(head:a / delete(b)) ul(li[x](p(c)))',
    ],
    ['starts lists at their number', '3) a\n', 'ol3(li(p(a)))'],
    ['has footnotes', 'a[^1]\n\n[^1]: b\n', 'p(a[^1]) note:1(p(b))'],
    [
      'puts inline tags together',
      'a <b class=c-d>*e* &amp;</b> <br> f\n',
      'p(a <b class=c-d>(emphasis(e) &) <br>() f)',
    ],
    ['reads Markdown between blocks of HTML', '<div>\n\n*a*\n\n</div>\n', '<div>(p(emphasis(a)))'],
    ['hides comments', 'a <!-- b --> c\n', 'p(a <!> c)'],
    ['breaks lines', 'a\\\nb  \nc\n', 'p(a⏎b⏎c)'],
    ['keeps the language of code', '```js x\na\n```\n', 'pre:js(a)'],
  ])('%s', (_behaviour, markdown, expected) => {
    expect(outline(markdown, parsers.commonmark)).toEqual(expected)
  })

  it.each([
    ['quotes', `${'> '.repeat(10_000)}harbour`],
    ['bullets', `${'- '.repeat(10_000)}harbour`],
    ['images', `${'!['.repeat(20_000)}harbour${']'.repeat(20_000)}`],
    ['a long line', `${'a '.repeat(1_000_000)}harbour`],
    ['delimiters', `${'*a_ '.repeat(10_000)}harbour`],
    ['starred links', `${'*[a](b)'.repeat(10_000)}harbour`],
    ['open comments', `${'a <!A '.repeat(10_000)}harbour`],
  ])(
    'keeps the words of many nested %s',
    (_name, markdown) => {
      expect(outline(markdown, parsers.commonmark)).toContain('harbour')
    },
    5_000,
  )

  it('reads notes that refer to the next one, however many', () => {
    const notes = Array.from({length: 2_000}, (_, index) => `[^${index}]: a[^${index + 1}]\n`)
    const {footnotes} = parsers.commonmark(`b[^0]\n\n${notes.join('\n')}`)
    expect([...footnotes.keys()]).toEqual(notes.map((_, index) => String(index)))
  })
})
