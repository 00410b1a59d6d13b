import {assert, constantFrom, property, array} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {bodyText} from '../../../content/text/visibleText.ts'
import {convertBody} from '../convert/convertBody.ts'
import {linesOf} from './lines.ts'

const convert = (body: string) =>
  convertBody(
    {path: '_events/a.html', body, locate: ({start, end}) => linesOf(body)(start, end)},
    {exact: false, markdown: 'kramdown'},
  )

describe('a page in HTML', () => {
  it('is read as browsers read it: signs of Markdown and indents mean nothing, and tags end by themselves', () => {
    const {blocks, messages} = convert(`<div>
    <p>Stars * and _lines_ &amp; more

    <p>Another

    <ul>
        <li>One
        <li>Two <b>bold</b></li>
    </ul>
</div>

        <h2>No code</h2>
Words alone
`)
    expect(
      blocks.map((block) =>
        block._type === 'block'
          ? `${block.style} ${block.listItem ?? ''} ${bodyText([block])}`
          : block._type,
      ),
    ).toEqual([
      'normal  Stars * and _lines_ & more',
      'normal  Another',
      'normal bullet One',
      'normal bullet Two bold',
      'h2  No code',
      'normal  Words alone',
    ])
    expect(messages).toEqual([])
  })

  it('has its remarks where they belong', () => {
    const {messages} = convert('<p>Text</p>\n\n<p class="lead">More</p>\n')
    expect(messages).toMatchObject([
      {ruleId: 'attributes-dropped', place: {start: {line: 3, column: 1}}},
    ])
  })

  it('keeps what Liquid makes of it', () => {
    const {blocks} = convert('<p>{{ page.title | default: "None" }} {% unknown %}</p>')
    expect(JSON.stringify(blocks)).toContain('{% unknown %}')
  })

  it('keeps what stands in front of its first word, and would be of a head', () => {
    expect(JSON.stringify(convert('<style>p {color: red}</style><p>Word</p>').blocks)).toContain(
      'color: red',
    )
  })

  it('is read however deep it nests', () => {
    for (const count of [1000, 100_000]) {
      expect(JSON.stringify(convert('<div>'.repeat(count) + 'deep').blocks)).toContain('deep')
    }
  })

  it('loses no word', () => {
    const part = constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<div>',
      '</div>',
      '<ul>',
      '<li>',
      '</ul>',
      '<br>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<h2>',
      '</h2>',
      '<!-- zq -->',
      '<a href="/zq">',
      '&amp;',
      '\n\n    ',
      ' ',
      '<',
      '>',
      '* ',
      '1. ',
      '`',
      '<blockquote>',
      '<pre>',
      '</pre>',
    )
    assert(
      property(array(part, {maxLength: 12}), (parts) => {
        const html = parts.map((each, index) => `${each} w${index}x `).join('')
        const text = JSON.stringify(convert(html))
        const inTags = (index: number): boolean =>
          /<[^>]*$/u.test(html.slice(0, html.indexOf(` w${index}x `)))
        for (const [index] of parts.entries()) {
          if (!inTags(index)) expect(text, html).toContain(`w${index}x`)
        }
      }),
    )
  })
})
