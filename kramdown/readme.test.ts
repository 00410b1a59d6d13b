import {expect, test} from 'vitest'

import {firstCode, shownCode} from '../test/readmeCode.ts'
import {attributes, footnote, lines, types} from './testing/readmeExample.ts'

test('The example in the README says what comes out of it', () => {
  expect(types).toEqual(['heading', 'definitionList'])
  expect(attributes).toEqual({id: 'fair'})
  expect(footnote).toMatchObject({label: '1', start: 44, end: 58})
  expect(lines).toEqual([1, 3, 6])
})

test('The README shows the example that is tested', () => {
  expect(firstCode('kramdown/README.md')).toBe(
    shownCode('kramdown/testing/readmeExample.ts', 'kramdown-reader'),
  )
})
