import {describe, expect, test} from 'vitest'

import type {Point} from '../messages/message.ts'
import type {LiquidContext} from '../parse/liquid/context.ts'
import {liquidTemplate} from '../parse/liquid/liquidTemplate.ts'
import type {Locate} from '../parse/range.ts'
import {outline} from '../testing/outline.ts'
import {convertBody} from './convertBody.ts'

const pointIn = (body: string, offset: number): Point => {
  const before = body.slice(0, offset).split('\n')
  return {line: before.length, column: (before.at(-1)?.length ?? 0) + 1}
}

const locateIn =
  (body: string): Locate =>
  ({start, end}) => ({start: pointIn(body, start), end: pointIn(body, end)})

const convert = (body: string, exact = false, liquid?: LiquidContext) =>
  convertBody(
    {path: '_events/a.md', body, locate: locateIn(body)},
    {markdown: 'kramdown', exact},
    liquidTemplate(liquid),
  )

const lines = (body: string, exact = false) => outline(convert(body, exact).blocks)

const found = (body: string) =>
  convert(body).messages.map(
    ({ruleId, place}) => `${ruleId} ${place?.start.line}:${place?.start.column}`,
  )

describe('a page', () => {
  test('becomes Portable Text in the order of its Markdown', () => {
    const body = [
      '# Bike night',
      '',
      'Bring **lights**, *helmets*',
      'and ~~good mood~~ [friends](https://example.org "All of them").  ',
      'See ![a map](map.png "Map") below.',
      '',
      '1. Meet',
      '   - at the *bridge*',
      '',
      '   or later',
      '2. Ride',
      '',
      '> Wear something warm.',
      '',
      '```sh',
      'ride --fast',
      '```',
      '',
      '* * *',
      '',
      '| Time | What |',
      '|------|------|',
      '| 18:00 | `start` |',
    ].join('\n')
    expect(lines(body)).toEqual([
      'h1| Bike night',
      'normal| Bring [strong|lights], [em|helmets] and [strike-through|good mood] [link:https://example.org|friends].\nSee',
      'figure| {"alt":"a map","title":"Map","original":"map.png"}',
      'normal| below.',
      'normal number1| Meet',
      'normal bullet2| at the [em|bridge]',
      'normal 1| or later',
      'normal number1| Ride',
      'blockquote| Wear something warm.',
      'codeBlock| {"code":"ride --fast","language":"sh"}',
      'divider| {}',
      'table| th normal| Time ; th normal| What // normal| 18:00 ; normal| [code|start]',
    ])
    expect(convert(body).messages).toEqual([])
  })

  test('keeps raw HTML that Portable Text can hold', () => {
    const body = [
      'Watch <a href="/live">live</a>, H<sub>2</sub>O<br>and <u>more</u>.',
      '',
      '<iframe src="https://player.vimeo.com/video/1"></iframe>',
      '',
      '<div class="note"><p>One</p>two <b>three</b></div>',
    ].join('\n')
    expect(lines(body)).toEqual([
      'normal| Watch [link:/live|live], H[sub|2]O\nand [underline|more].',
      'embed| {"url":"https://player.vimeo.com/video/1","provider":"Vimeo"}',
      'normal| One',
      'normal| two [strong|three]',
    ])
  })

  test('has kramdown’s own constructs', () => {
    const body = [
      '* Contents',
      '{:toc}',
      '',
      '## Who *comes*?',
      '{: .wide}',
      '',
      'Ada',
      ': an engineer[^1]',
      '',
      '## No entry',
      '{: .no_toc}',
      '',
      '[^1]: Of *bridges*.',
    ].join('\n')
    expect(lines(body)).toEqual([
      'normal bullet1| [link:#who-comes|Who ][em+link:#who-comes|comes][link:#who-comes|?]',
      'h2| Who [em|comes]?',
      'normal| Ada',
      'normal| an engineer[sup+footnote:normal| Of [em|bridges].|1]',
      'h2| No entry',
    ])
    expect(found(body)).toEqual([
      'contents-expanded 1:1',
      'attributes-dropped 4:1',
      'definition-list-flattened 7:1',
      'attributes-dropped 10:1',
    ])
  })
})

describe('messages', () => {
  test('stand at their place in the file', () => {
    expect(found('Hello\n\nwe **meet – Kim  \n**outside\n\n<form>\n</form>\n')).toEqual([
      'emphasis-closer-repaired 3:4',
      'html-kept 6:1',
    ])
  })
})

describe('keys', () => {
  test('lead to the place of each span', () => {
    const body = 'a **b** [c](/c)\n\n- d'
    const {blocks, ranges} = convert(body)
    const sources = blocks.flatMap((block) =>
      block._type === 'block'
        ? [...block.children, ...block.markDefs].map(({_key}) => {
            const range = ranges.get(_key)
            return range && body.slice(range.start, range.end)
          })
        : [],
    )
    expect(sources).toEqual(['a ', 'b', ' ', 'c', '[c](/c)', 'd'])
  })
})

describe('Liquid', () => {
  const liquid: LiquidContext = {
    page: {place: 'the bridge'},
    site: {},
    baseUrl: '/club',
    origin: 'https://example.org',
    publishedAs: () => undefined,
  }
  const body = [
    'At **{{ page.place }}**, ![m]({{ site.baseurl }}/m.png)',
    '',
    '{% include form.html %}',
    'See [x]({% link gone.md %}).',
  ].join('\n')

  test('is resolved before Markdown is read, and kept where it cannot be', () => {
    const {blocks, messages} = convert(body, false, liquid)
    expect(outline(blocks)).toEqual([
      'normal| At [strong|the bridge],',
      'figure| {"alt":"m","original":"/club/m.png"}',
      'html| {"html":"{% include form.html %}"}',
      'normal| See [link:{% link gone.md %}|x].',
    ])
    expect(messages.map(({ruleId, place}) => [ruleId, place?.start])).toEqual([
      ['liquid-unresolved', {line: 3, column: 1}],
      ['liquid-unresolved', {line: 4, column: 9}],
    ])
  })

  test('has ranges of the file', () => {
    const {blocks, ranges} = convert(body, false, liquid)
    const range = ranges.get(blocks.at(-1)?._key ?? '')
    expect(body.slice(range?.start, range?.end)).toBe('See [x]({% link gone.md %}).')
  })
})

test('exact conversion repairs and lifts nothing', () => {
  const body =
    '**a  \n**b[^1]\n\n<figure><img src="i.png"><figcaption>c</figcaption></figure>\n\n[^1]: d'
  expect(lines(body, true)).toEqual([
    'normal| **a\n**b[sup+link:#fn:1|1]',
    'figure| {"original":"i.png"}',
    'normal| c',
    'normal number1| d\u00a0[link:#fnref:1|↩]',
  ])
})

test.each([
  ['quotes', '>'.repeat(10_000)],
  ['lists', '- '.repeat(10_000)],
  ['brackets', '['.repeat(10_000)],
  ['images', '![a'.repeat(10_000)],
  ['backticks', '` '.repeat(10_000)],
  ['emphasis', '*a **b '.repeat(10_000)],
  ['elements', '<div><span>'.repeat(10_000)],
  ['tables', '<table><tr><td>'.repeat(2000)],
  ['line', 'word '.repeat(100_000)],
])('no depth or length of %s takes a word away', (_, start) => {
  expect(lines(`${start} end\n`).join('\n')).toContain('end')
})
