import {describe, expect, it} from 'vitest'

import {outline} from '../testing/outline.ts'
import {pageOf} from '../testing/samplePage.ts'
import {convertBody} from './convertBody.ts'

const convert = (body: string, exact = true) =>
  convertBody(pageOf('title: A', body), {markdown: 'kramdown', exact})

const lines = (body: string) => outline(convert(body).blocks)

describe('what kramdown writes and browsers read otherwise', () => {
  it.each([
    [
      'names of elements start with a letter from A to Z',
      'Your <ålder>, <_x> years',
      ['normal| Your <ålder>, <_x> years'],
    ],
    [
      'a comment can end as it starts',
      'Quay <!--> 7 -->\n\nBoat <!---> <b>8</b> <!-- 9 -->',
      ['normal| Quay 7 -->', 'normal| Boat 8'],
    ],
    ['a whole comment shows nothing', 'Quay <!-- 7 --> West', ['normal| Quay West']],
    [
      'elements in HTML part no words',
      '<div>quay<b>7<p>a</p></b></div>',
      ['normal| quay[strong|7]', 'normal| [strong|a]'],
    ],
    ['unknown elements part no words', '<p>list<Ship>(7)</Ship></p>', ['normal| list(7)']],
  ])('%s', (_behaviour, markdown, expected) => {
    expect(lines(markdown)).toEqual(expected)
  })
})

describe('a style or a script', () => {
  const body = 'Quay <script>dock()</script> West\n\n<style>p {color: blue}</style>\n'

  it('is left out of a page as Jekyll shows it', () => {
    const {blocks, messages} = convert(body)
    expect(outline(blocks)).toEqual(['normal| Quay West'])
    expect(messages.map(({ruleId}) => ruleId)).toEqual(['html-unseen', 'html-unseen'])
  })

  it('is kept as HTML otherwise', () => {
    const {blocks, messages} = convert(body, false)
    expect(blocks.map(({_type}) => _type)).toEqual(['block', 'html', 'block', 'html'])
    expect(messages.map(({ruleId}) => ruleId)).toEqual(['html-kept', 'html-kept'])
  })
})
