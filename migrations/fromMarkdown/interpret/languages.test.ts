import {describe, expect, it} from 'vitest'

import {languagePages} from '../testing/languages/languagePages.ts'
import {measurePages} from '../testing/languages/measurePages.ts'

describe.each(Object.entries(languagePages))('pages in %s', (language, pages) => {
  const {precision, recall, differences} = measurePages(language, pages)

  it('are enough to tell', () => {
    expect(pages.length).toBeGreaterThanOrEqual(15)
  })

  it('say hardly anything that is not so', () => {
    expect(precision, differences.join('\n')).toBeGreaterThanOrEqual(0.98)
  })

  it('are understood for the most part', () => {
    expect(recall, differences.join('\n')).toBeGreaterThanOrEqual(0.85)
  })
})
