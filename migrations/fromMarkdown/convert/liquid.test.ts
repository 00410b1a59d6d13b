import {expect, test} from 'vitest'

import {placeholderFor} from '../parse/liquid/placeholder.ts'
import {outline} from '../testing/outline.ts'
import {bullets, code, image, item, link, paragraph, root} from '../testing/tree.ts'
import {convertTree} from './convertTree.ts'

const liquid = ['{% include a.html %}', '{{ site.posts }}']
const [a, b] = [placeholderFor(0), placeholderFor(1)]

test('unresolved Liquid stands as HTML of its own between words', () => {
  const tree = root(paragraph(`x ${a} y`), bullets(item(paragraph(`z${b}`))))
  expect(outline(convertTree(tree, '', false, liquid).blocks)).toEqual([
    'normal| x',
    'html| {"html":"{% include a.html %}"}',
    'normal| y',
    'normal bullet1| z',
    'html| {"html":"{{ site.posts }}"}',
  ])
})

test('unresolved Liquid stays in addresses and code as it was written', () => {
  const tree = root(paragraph(link(`/p/${b}`, 'x'), image(`${b}.png`, b)), code(`f(${b})`))
  expect(outline(convertTree(tree, '', false, liquid).blocks)).toEqual([
    'normal| [link:/p/{{ site.posts }}|x]',
    'figure| {"alt":"{{ site.posts }}","original":"{{ site.posts }}.png"}',
    'codeBlock| {"code":"f({{ site.posts }})"}',
  ])
})

test('private-use characters of a page without Liquid are text', () => {
  expect(outline(convertTree(root(paragraph(`x${a}`)), '', false).blocks)).toEqual([
    `normal| x${a}`,
  ])
})
