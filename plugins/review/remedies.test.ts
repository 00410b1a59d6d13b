import {describe, expect, it} from 'vitest'

import {event} from '../../content/testing/sample.ts'
import {remedyFor} from './remedies.ts'

const figure = {_type: 'figure' as const, original: '/uploads/a.png'}
const body = [
  {
    _type: 'block' as const,
    _key: 'b',
    style: 'normal' as const,
    children: [],
    markDefs: [{_type: 'link' as const, _key: 'm', href: '/gone'}],
  },
  {...figure, _key: 'f'},
]
const missing = {
  code: 'image-missing',
  message: 'There is no image `/uploads/a.png` in the site; its figure gets none',
}

describe('remedyFor', () => {
  it('leads to the image whose file is missing, wherever it is', () => {
    const upload = {action: 'Upload the image here'}
    expect(remedyFor(missing, {...event, body})).toEqual({...upload, path: ['body', {_key: 'f'}]})
    expect(remedyFor(missing, {...event, mainImage: figure})).toEqual({
      ...upload,
      path: ['mainImage'],
    })
    expect(remedyFor(missing, event)).toBeUndefined()
  })

  it('leads to the link that leads nowhere', () => {
    const dead = {code: 'link-dead', message: 'There is no page `/gone` in the site'}
    expect(remedyFor(dead, {...event, body})).toEqual({
      action: 'Correct the address here',
      path: ['body', {_key: 'b'}, 'markDefs', {_key: 'm'}, 'href'],
    })
  })

  it('leads nowhere for what has no one place', () => {
    expect(remedyFor({code: 'text-normalised', message: ''}, event)).toBeUndefined()
  })
})
