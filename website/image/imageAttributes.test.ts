import {expect, test} from 'vitest'

import {imageAttributes} from './imageAttributes.ts'

const imageUrl = (_figure: object, width: number): string => `/i/${width}`

const figure = (size: string, crop = {}) => ({
  _type: 'figure' as const,
  asset: {_type: 'reference' as const, _ref: `image-abc-${size}`},
  crop,
})

test('offers sizes up to twice what is shown, and none larger than the original', () => {
  expect(imageAttributes(figure('1000x500-jpg'), {imageUrl}, 700)).toEqual({
    src: '/i/700',
    srcSet: '/i/400 400w, /i/800 800w, /i/1000 1000w',
    sizes: '(max-width: 700px) 100vw, 700px',
    width: 700,
    height: 350,
  })
})

test('keeps the shape of what the editor cropped', () => {
  const cropped = figure('1000x500-jpg', {left: 0.25, right: 0.25, top: 0, bottom: 0})
  expect(imageAttributes(cropped, {imageUrl}, 700)).toMatchObject({width: 500, height: 500})
})

test('offers one file of a small image and of a drawing', () => {
  expect(imageAttributes(figure('300x200-png'), {imageUrl}, 700)).toEqual({
    src: '/i/700',
    width: 300,
    height: 200,
  })
  expect(imageAttributes(figure('3000x2000-svg'), {imageUrl}, 700)?.srcSet).toBeUndefined()
})

test('gives the bare address of an image whose file is elsewhere', () => {
  const elsewhere = {_type: 'figure' as const, original: 'https://example.org/a.jpg'}
  expect(imageAttributes(elsewhere, {imageUrl: ({original}) => original}, 700)).toEqual({
    src: 'https://example.org/a.jpg',
  })
  expect(imageAttributes(elsewhere, {imageUrl: () => undefined}, 700)).toBeUndefined()
})
