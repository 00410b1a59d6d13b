import {describe, expect, it} from 'vitest'

import {outline} from './testing/outline.ts'

describe('Emphasis', () => {
  it.each([
    [
      'is marked by stars and underscores',
      '*a* _b_ **c** __d__ ***e***\n',
      'p(emphasis(a) emphasis(b) strong(c) strong(d) strong(emphasis(e)))',
    ],
    [
      'of underscores does not start in a word',
      'a_b_c a*b*c å_ä_\n',
      'p(a_b_c aemphasis(b)c å_ä_)',
    ],
    ['does not start in front of a space', '* a* ** b**\n', 'ul(li(p(a* ** b**)))'],
    ['does not end behind a space', '*a * b*\n', 'p(emphasis(a * b))'],
    ['does not end at the start of a line', '**a  \n**b\n', 'p(**a⏎**b)'],
    ['does not nest in itself', '*a *b* c*\n', 'p(emphasis(a *b) c*)'],
    [
      'holds strong emphasis and the other way round',
      '*a **b** c* **d *e* f**\n',
      'p(emphasis(a strong(b) c) strong(d emphasis(e) f))',
    ],
    ['without an end is text', '*a **b _c\n', 'p(*a **b _c)'],
    ['falls back to one star', '**a*\n', 'p(emphasis(*a))'],
  ])('%s', (_behaviour, markdown, expected) => {
    expect(outline(markdown)).toEqual(expected)
  })
})

describe('Strike-through', () => {
  it.each([['has two tildes', '~~a *b*~~ ~c~\n', 'p(delete(a emphasis(b)) ~c~)']])(
    '%s',
    (_behaviour, markdown, expected) => {
      expect(outline(markdown)).toEqual(expected)
    },
  )
})

describe('Code', () => {
  it.each([
    ['ends at as many backticks', '`a` ``b ` c``\n', 'p(code(a) code(b ` c))'],
    ['is none behind one backtick and a space', 'a ` b `\n', 'p(a ` b `)'],
    ['keeps what would be a mark', '`*a* &amp; <b>`\n', 'p(code(*a* &amp; <b>))'],
  ])('%s', (_behaviour, markdown, expected) => {
    expect(outline(markdown)).toEqual(expected)
  })
})

describe('A link', () => {
  it.each([
    [
      'has an address and a title',
      '[a](/b "c") [d](<e f> \'g\')\n',
      'p(a[/b "c"](a) a[e f "g"](d))',
    ],
    [
      'takes spaces, brackets and backslashes in its address',
      '[a](/b c) [d](/e(f)g) [h](/i\\j)\n',
      'p(a[/b c](a) a[/e(f)g](d) a[/i\\j](h))',
    ],
    ['takes quotes in its title', '[a](/b "c "d" e")\n', 'p(a[/b "c "d" e"](a))'],
    ['takes no title in brackets', '[a](/b (c))\n', 'p(a[/b (c)](a))'],
    [
      'is found by name, by its text, and over a space',
      '[a][b] [b] [b][] [a] [b]\n\n[B]: /c "d"\n',
      'p(a[/c "d"](a) a[/c "d"](b)[] a[/c "d"](a))',
    ],
    ['takes the last definition', '[a]\n\n[a]: /b\n[a]: /c\n', 'p(a[/c](a))'],
    [
      'takes a title on the next line of a definition',
      '[a]\n\n[a]: /b\n  "c"\n',
      'p(a[/b "c"](a))',
    ],
    ['holds no other link', '[a [b](/c) d](/e)\n', 'p(a[/e](a [b](/c) d))'],
    ['holds an image', '[![a](/b)](/c)\n', 'p(a[/c](img[/b](a)))'],
    ['without a target is text', '[a] [b](c [d][e]\n', 'p([a] [b](c [d][e])'],
    [
      'stands for itself between angles',
      '<https://a.example/b> <c@d.example> https://e.example\n',
      'p(a[https://a.example/b](https://a.example/b) a[mailto:c@d.example](c@d.example) https://e.example)',
    ],
    ['reads character references in its address', '[a](/b?c&amp;d)\n', 'p(a[/b?c&d](a))'],
  ])('%s', (_behaviour, markdown, expected) => {
    expect(outline(markdown)).toEqual(expected)
  })
})

describe('An image', () => {
  it.each([
    ['keeps the marks of its text', '![*a* \\[b\\]](/c "d")\n', 'p(img[/c "d"](*a* [b]))'],
    ['is found by name', '![a][b] ![b]\n\n[b]: /c\n', 'p(img[/c](a) img[/c](b))'],
    ['nests in the text of another', '![a ![b](/c) d](/e)\n', 'p(img[/e](a ![b](/c) d))'],
    ['without an end is text', '![a ![b](/c)\n', 'p(![a img[/c](b))'],
  ])('%s', (_behaviour, markdown, expected) => {
    expect(outline(markdown)).toEqual(expected)
  })
})

describe('Text', () => {
  it.each([
    [
      'keeps quotes, dashes and dots as they were written',
      '"a" \'b\' -- --- ... <<c>>\n',
      'p("a" \'b\' -- --- ... <<c>>)',
    ],
    ['reads escapes', '\\*a\\* \\[b\\] \\~ \\% \\@\n', 'p(*a* [b] ~ \\% \\@)'],
    [
      'reads the character references that kramdown knows',
      '&amp; &copy; &aring; &#8211; &#x41; &nope; &#X41;\n',
      'p(& © å – A &nope; &#X41;)',
    ],
    ['is not changed by abbreviations', 'The HTML\n\n*[HTML]: HyperText\n', 'p(The HTML)'],
  ])('%s', (_behaviour, markdown, expected) => {
    expect(outline(markdown)).toEqual(expected)
  })
})

describe('A footnote', () => {
  it.each([
    [
      'is read once, in the order of reference',
      'a[^2] b[^1] c[^2] d[^none]\n\n[^1]: one\n[^2]: two\n\n    more\n[^3]: three\n',
      'p(a[^2] b[^1] c[^2] d[^none]) note:2(p(two) p(more\n[^3]: three)) note:1(p(one))',
    ],
  ])('%s', (_behaviour, markdown, expected) => {
    expect(outline(markdown)).toEqual(expected)
  })
})
