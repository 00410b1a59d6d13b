import {describe, expect, it} from 'vitest'

import {rowText} from './rowText.ts'

const cell = (text: string) => ({
  _type: 'cell' as const,
  _key: text,
  header: false,
  content: [
    {
      _type: 'block' as const,
      _key: text,
      style: 'normal' as const,
      markDefs: [],
      children: [{_type: 'span' as const, _key: text, text, marks: []}],
    },
  ],
})

describe('rowText', () => {
  it('gives the words of the cells in one line', () => {
    expect(rowText({cells: [cell('Soppa'), cell('40 kr')]})).toBe('Soppa | 40 kr')
  })

  it('is empty of a row without cells', () => {
    expect(rowText(undefined)).toBe('')
    expect(rowText({})).toBe('')
  })
})
