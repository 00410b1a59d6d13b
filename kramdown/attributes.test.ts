import {describe, expect, it} from 'vitest'

import {outline} from './testing/outline.ts'

describe('An attribute list', () => {
  it.each([
    [
      'belongs to the block above',
      'a\n{: .b #c d="e f"}\n',
      'p{"class":"b","id":"c","d":"e f"}(a)',
    ],
    ['belongs to the block below if none is above', '{: .a}\n\n{: .b}\nc\n', 'p{"class":"b"}(c)'],
    [
      'belongs to the span in front',
      '*a*{: .b} [c](/d){: target="_blank" title="e"}\n',
      'p(emphasis{"class":"b"}(a) a{"target":"_blank","title":"e"}[/d "e"](c))',
    ],
    ['behind text is text', 'a{: .b}\n', 'p(a{: .b})'],
    ['of an item stands in front of its text', '- {: .a} b\n', 'ul(li(p(b)))'],
    ['can be named', 'a\n{: b}\n\n{:b: .c title="d"}\n', 'p{"class":"c","title":"d"}(a)'],
    ['keeps the names that kramdown itself reads', '- a\n{:toc}\n', 'ul{"toc":""}(li(p(a)))'],
  ])('%s', (_behaviour, markdown, expected) => {
    expect(outline(markdown)).toEqual(expected)
  })
})

describe('Raw text', () => {
  it.each([['is HTML without Markdown', '{::nomarkdown}\n<b>*a*</b>\n{:/}\n', 'p(<b>(*a*))']])(
    '%s',
    (_behaviour, markdown, expected) => {
      expect(outline(markdown)).toEqual(expected)
    },
  )
})
