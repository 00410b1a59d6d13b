import {describe, expect, test} from 'vitest'

import {cleanText} from './cleanText.ts'

describe('cleanText', () => {
  test('leaves what people read as it is', () => {
    const text = 'Å “quotes” & <tags>\n\t😀\u00A0\u200D\u2028'
    expect(cleanText(text)).toBe(text)
  })

  test('takes away what is no text, and knows one line break', () => {
    expect(cleanText('a\u0000\u0007\u009B\uFFFE\uFFFFb\r\nc\rd\u0085e')).toBe('ab\nc\nde')
    expect(cleanText('half \uD800 of one')).toBe('half \uFFFD of one')
  })
})
