import {describe, expect, it} from 'vitest'

import {event, messages, told} from '../testing/sample.ts'

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

  it('is named by its caption or its file, and told from others of the same', () => {
    const body = [keyed, {...keyed, _key: 'g'}, {...keyed, _key: 'h', caption: 'A saw'}]
    const hint = 'Say what it shows, for people who cannot see it, or that it is mere decoration.'
    expect(messages({...event, mainImage: figure, body})).toEqual([
      `The image of the page “a.png” has no description. ${hint}`,
      `An image in the text “a.png” has no description. ${hint} (1 of 2)`,
      `An image in the text “a.png” has no description. ${hint} (2 of 2)`,
      `An image in the text “A saw” has no description. ${hint}`,
    ])
  })

  it('is found where there are only spaces, and not where there are words or no image', () => {
    expect(told({...event, mainImage: {...figure, alt: '  '}})).toHaveLength(1)
    expect(told({...event, mainImage: {...figure, alt: 'A saw'}})).toEqual([])
    expect(told({...event, mainImage: {...figure, decorative: true}, body: [keyed]})).toHaveLength(
      1,
    )
    expect(told({...event, mainImage: {_type: 'figure'}})).toEqual([])
  })
})
