import {describe, expect, it} from 'vitest'

import type {MarkdownDialect} from '../parse/jekyllSite.ts'
import {pageOf} from '../testing/samplePage.ts'
import {convertBody} from './convertBody.ts'

const textsOf = (body: string, markdown: MarkdownDialect): readonly string[] =>
  convertBody(pageOf('title: A', body), {markdown, exact: false}).blocks.map((block) =>
    block._type === 'block' ? block.children.map(({text}) => text).join('') : block._type,
  )

describe('convertBody', () => {
  it('reads the dialect that the site renders', () => {
    const body = 'Doors open\n{: .box}\n'
    expect(textsOf(body, 'kramdown')).toEqual(['Doors open'])
    expect(textsOf(body, 'commonmark')).toEqual(['Doors open {: .box}'])
  })

  it('reads it in a page with Liquid too', () => {
    const body = '{% include map.html %}\n\nDoors open\n{: .box}\n'
    expect(textsOf(body, 'commonmark')).toEqual(['html', 'Doors open {: .box}'])
  })
})
