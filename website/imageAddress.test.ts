import {describe, expect, it} from 'vitest'

import {imageAddress} from './image/imageAddress.ts'

const addressOf = imageAddress({
  baseUrl: 'https://cdn.sanity.io',
  projectId: 'lectern',
  dataset: 'production',
})
const asset = {_type: 'reference', _ref: 'image-abc-200x100-png'} as const

const old = (original: string) => addressOf({_type: 'figure', original}, 800)

describe('the address of an image', () => {
  it('is that of its file, as wide as asked for', () => {
    expect(addressOf({_type: 'figure', asset}, 800)).toBe(
      'https://cdn.sanity.io/images/lectern/production/abc-200x100.png?w=800&fit=max&auto=format',
    )
  })

  it('keeps the part that an editor chose', () => {
    const crop = {top: 0.1, bottom: 0.2, left: 0.25, right: 0}
    expect(addressOf({_type: 'figure', asset, crop}, 800)).toContain('rect=50,10,150,70')
  })

  it('is the old one where there is no file, if that leads anywhere', () => {
    expect(old('https://example.org/a.png')).toBe('https://example.org/a.png')
    expect(old('/uploads/a.png')).toBeUndefined()
    expect(old('javascript:alert(1)')).toBeUndefined()
  })
})
