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
