import {describe, expect, it} from 'vitest'

import {event, told} from '../testing/sample.ts'

const figure = {_type: 'figure' as const, original: '/uploads/a.png'}
const keyed = {...figure, _key: 'f'}

describe('an image without a description', () => {
  it('is found at the top of the page, in the text and in a table', () => {
    const cell = {_type: 'cell' as const, _key: 'c', header: false, content: [keyed]}
    const table = {
      _type: 'table' as const,
      _key: 't',
      rows: [{_type: 'row' as const, _key: 'r', cells: [cell]}],
    }
    expect(told({...event, mainImage: figure, body: [keyed, table]})).toEqual([
      {ruleId: 'image-without-description', path: ['mainImage', 'alt']},
      {ruleId: 'image-without-description', path: ['body', {_key: 'f'}, 'alt']},
      {
        ruleId: 'image-without-description',
        path: [
          'body',
          {_key: 't'},
          'rows',
          {_key: 'r'},
          'cells',
          {_key: 'c'},
          'content',
          {_key: 'f'},
          'alt',
        ],
      },
    ])
  })

  it('is found where there are only spaces, and not where there are words or no image', () => {
    expect(told({...event, mainImage: {...figure, alt: '  '}})).toHaveLength(1)
    expect(told({...event, mainImage: {...figure, alt: 'A saw'}})).toEqual([])
    expect(told({...event, mainImage: {_type: 'figure'}})).toEqual([])
  })
})
