import {describe, expect, test} from 'vitest'

import {codes, lines} from '../testing/converted.ts'
import {bullets, code, heading, image, item, numbers, paragraph, quote} from '../testing/tree.ts'

describe('lists', () => {
  test('have levels, and blocks without a marker for further paragraphs', () => {
    expect(
      lines(
        bullets(
          item(paragraph('a'), paragraph('b'), numbers(1, item(paragraph('c')))),
          item(paragraph('d'), code('x', 'sh'), paragraph('e')),
        ),
      ),
    ).toEqual([
      'normal bullet1| a',
      'normal 1| b',
      'normal number2| c',
      'normal bullet1| d',
      'codeBlock| {"code":"x","language":"sh"}',
      'normal 1| e',
    ])
  })

  test('keep items without text', () => {
    expect(lines(bullets(item(), item(bullets(item(paragraph('a'))))))).toEqual([
      'normal bullet1| ',
      'normal bullet1| ',
      'normal bullet2| a',
    ])
  })

  test('keep headings and quotes inside of items', () => {
    expect(lines(bullets(item(heading(2, 'a')), item(quote(paragraph('b')))))).toEqual([
      'h2 bullet1| a',
      'blockquote bullet1| b',
    ])
  })

  test('report a first number that is not 1, and items without text', () => {
    expect(codes(numbers(3, item(paragraph(image('i.png')))))).toEqual([
      'list-start-dropped',
      'list-item-flattened',
    ])
  })

  test('report whether a task is done', () => {
    expect(codes(bullets({...item(paragraph('a')), checked: true}))).toEqual(['task-list-state'])
  })
})
