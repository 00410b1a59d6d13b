import {array, assert, property, string} from 'fast-check'
import {describe, expect, test} from 'vitest'

import {headingIds} from './headingIds.ts'

describe('ids of headings', () => {
  test.each([
    ['Program', 'program'],
    ['Så här gör du', 'så-här-gör-du'],
    ['Part 1. 18 May 2021 09:00-10:30 CEST [UTC+2]', 'part-1-18-may-2021-0900-1030-cest-utc2'],
    ['1. Who, why & how?', '1-who-why--how'],
    ['snake_case', 'snake_case'],
    ['日本語 見出し', '日本語-見出し'],
    ['…!', ''],
  ])('of “%s” are “%s”', (text, id) => {
    expect(headingIds([text])).toEqual([id])
  })

  test('are numbered where words come again', () => {
    expect(headingIds(['A', 'B', 'a', 'A!'])).toEqual(['a', 'b', 'a-1', 'a-2'])
    expect(headingIds(['A', 'A', 'A-1'])).toEqual(['a', 'a-1', 'a-1-1'])
  })

  test('are never the same', () => {
    assert(
      property(array(string({unit: 'grapheme', maxLength: 3})), (texts) => {
        const ids = headingIds(texts).filter((id) => id !== '')
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })
})
