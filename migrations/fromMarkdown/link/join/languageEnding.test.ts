import {expect, it} from 'vitest'

import {withoutLanguage} from './languageEnding.ts'

it.each([
  ['fair-en', 'fair'],
  ['fair-svenska', 'fair'],
  ['fair-de-at', 'fair'],
  ['fair-sv-se', 'fair'],
  ['fair-en-route', 'fair-en-route'],
  ['plan-to-go', 'plan-to-go'],
  ['made-in-it', 'made-in'],
])('takes the language off %s', (slug, rest) => {
  expect(withoutLanguage(slug)).toBe(rest)
})
