import {expect, it} from 'vitest'

import {parseGoldmark} from './parseGoldmark.ts'

const heading = (markdown: string) => {
  const [block] = parseGoldmark(markdown).children
  return block?.type === 'heading' ? [block.children, block.attributes] : block?.type
}

it.each([
  ['## Route {#route .wide data-x="1"}', 'Route', {id: 'route', class: 'wide', 'data-x': '1'}],
  ['Route {#route}\n=====', 'Route', {id: 'route'}],
  ['## Route {route}', 'Route {route}', undefined],
  ['## Route {#a b}', 'Route {#a b}', undefined],
])('reads %j as goldmark does', (markdown, value, attributes) => {
  expect(heading(markdown)).toEqual([[expect.objectContaining({type: 'text', value})], attributes])
})

it('looks into quotations and lists', () => {
  expect(JSON.stringify(parseGoldmark('> # A {#a}\n\n- # B {#b}\n').children)).not.toContain('{#')
})

const shown = (node: object): unknown => {
  if ('value' in node) return node.value
  if (!('children' in node) || !Array.isArray(node.children)) return ''
  const type = 'type' in node ? String(node.type).replace('definition', '') : ''
  return [type, ...node.children.map(shown)]
}

it.each([
  [
    'When\n: 6 May\n\nWhere\n:   *Harbour* hall\n:\tOnline',
    [
      [
        'List',
        ['Term', 'When'],
        ['Description', ['paragraph', '6 May']],
        ['Term', 'Where'],
        ['Description', ['paragraph', ['emphasis', 'Harbour'], ' hall']],
        ['Description', ['paragraph', 'Online']],
      ],
    ],
  ],
  [
    'A\nB\n\n: C\n\n: D',
    [
      [
        'List',
        ['Term', 'A'],
        ['Term', 'B'],
        ['Description', ['paragraph', 'C']],
        ['Description', ['paragraph', 'D']],
      ],
    ],
  ],
  ['A\n:B', [['paragraph', 'A\n:B']]],
  [': A', [['paragraph', ': A']]],
  [
    '# A\n\n: B',
    [
      ['heading', 'A'],
      ['paragraph', ': B'],
    ],
  ],
])('makes of %j what goldmark makes of it', (markdown, blocks) => {
  expect(parseGoldmark(markdown).children.map(shown)).toEqual(blocks)
})
