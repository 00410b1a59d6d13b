import {describe, expect, it} from 'vitest'

import {outline} from './testing/outline.ts'

describe('A block of HTML', () => {
  it.each([
    [
      'has no Markdown in it',
      '<div class="a">*b* &amp; <b>c</b>\n\n*d*\n</div>\n',
      '<div class=a>(*b* & <b>(c)\n\n*d*\n)',
    ],
    [
      'has some where it is asked for',
      '<div markdown="1">\n*a*\n\n- b\n</div>\n\n<p markdown="1">*c*</p>\n',
      '<div>(p(emphasis(a))ul(li(p(b)))) <p>(emphasis(c))',
    ],
    [
      'has some by an option',
      '{::options parse_block_html="true" /}\n\n<div>\n*a*\n</div>\n',
      '<div>(p(emphasis(a)))',
    ],
    ['ends a paragraph', 'a\n<div>b</div>\n', 'p(a) <div>(b)'],
    ['runs to the end if nothing closes it', '<div>a\n\nb\n', '<div>(a\n\nb\n)'],
    [
      'knows elements without content',
      '<hr>\n<img src="a.png" alt="b">\n',
      '<hr>() p(<img src=a.png alt=b>())',
    ],
    [
      'keeps unknown elements and comments in its text',
      '<div>list<Ship>(a<!-- b -->c)</Ship>d</div>\n',
      '<div>(list<Ship>((a<!>c))d)',
    ],
    ['keeps a script as it is', '<script>a && b &amp; c</script>\n', '<script>(a && b &amp; c)'],
  ])('%s', (_behaviour, markdown, expected) => {
    expect(outline(markdown)).toEqual(expected)
  })
})

describe('An element within a text', () => {
  it.each([
    [
      'has Markdown in it',
      'a <b>*c*</b> <span class="d">e</span>\n',
      'p(a <b>(emphasis(c)) <span class=d>(e))',
    ],
    [
      'has none where its content is none',
      '<code>*a*</code> <u>*b*</u> <b markdown="0">*c*</b>\n',
      'p(<code>(*a*) <u>(*b*) <b>(*c*))',
    ],
    ['runs to the end if nothing closes it', 'a <b>c\n', 'p(a <b>(c))'],
    ['needs an opening tag', 'a </b> c\n', 'p(a </b> c)'],
    ['breaks a line', 'a<br>b<br />c\n', 'p(a<br>()b<br>()c)'],
  ])('%s', (_behaviour, markdown, expected) => {
    expect(outline(markdown)).toEqual(expected)
  })
})

describe('A comment', () => {
  it.each([
    ['shows nothing', '<!-- a -->\n\nb <!-- c\nd --> e\n', '<!> p(b <!> e)'],
    [
      'of kramdown shows nothing',
      '{::comment}\na\n{:/comment}\n\nb{::comment}c{:/}d\n',
      '<!> p(b<!>d)',
    ],
  ])('%s', (_behaviour, markdown, expected) => {
    expect(outline(markdown)).toEqual(expected)
  })
})

describe('What is no HTML', () => {
  it.each([
    [
      'is text',
      '<?php a ?> <!DOCTYPE b> <a href=c/d>e\n',
      'p(<?php a ?> <!DOCTYPE b> <a href=c/d>e)',
    ],
  ])('%s', (_behaviour, markdown, expected) => {
    expect(outline(markdown)).toEqual(expected)
  })
})
