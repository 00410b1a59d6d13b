import {expect, test} from 'vitest'

import {imagePath, lakeImage, sharedImagePath} from './imagePath.ts'

const figure = (reference: string, crop = {}) => ({
  _type: 'figure' as const,
  asset: {_type: 'reference' as const, _ref: reference},
  ...(Object.keys(crop).length > 0 && {crop}),
})

const lake = {baseUrl: 'http://127.0.0.1:3333', projectId: 'lectern', dataset: 'production'}

const roundTrip = (path: string | undefined): string | undefined =>
  lakeImage(path ?? '', lake)?.href.replace('http://127.0.0.1:3333/images/lectern/production/', '')

test('has one path for an image in one width, which leads back to the lake', () => {
  const path = imagePath(figure('image-abc-1000x500-jpg'), 400)
  expect(path).toBe('/images/abc-1000x500-jpg/w400.webp')
  expect(roundTrip(path)).toBe('abc-1000x500.jpg?w=400&fit=max&fm=webp')
})

test('keeps what the editor cropped, and makes nothing larger than it is', () => {
  const path = imagePath(
    figure('image-abc-1000x500-jpg', {left: 0.5, right: 0, top: 0, bottom: 0}),
    800,
  )
  expect(path).toBe('/images/abc-1000x500-jpg/w500-500-0-500-500.webp')
  expect(roundTrip(path)).toBe('abc-1000x500.jpg?rect=500%2C0%2C500%2C500&w=500&fit=max&fm=webp')
})

test('passes drawings on as they are', () => {
  const path = imagePath(figure('image-abc-10x5-svg'), 400)
  expect(path).toBe('/images/abc-10x5-svg/original.svg')
  expect(roundTrip(path)).toBe('abc-10x5.svg')
})

test('has a JPEG in the shape of shared pages', () => {
  const path = sharedImagePath(figure('image-abc-1000x500-png'))
  expect(path).toBe('/images/abc-1000x500-png/share.jpg')
  expect(roundTrip(path)).toBe('abc-1000x500.png?w=1200&h=630&fit=crop&fm=jpg')
})

test('leaves the full address of another site', () => {
  const elsewhere = {_type: 'figure' as const, original: 'https://example.org/a.jpg'}
  expect(imagePath(elsewhere, 400)).toBe('https://example.org/a.jpg')
  expect(imagePath({_type: 'figure', original: '/uploads/a.jpg'}, 400)).toBeUndefined()
})

test.each([
  '/images/../../v1/data/query',
  '/images/abc-1x1-jpg/w400.webp/..',
  '/images/abc-1x1-jpg/w400.webp?dl=',
  '/images/abc-1x1-jpg/w.webp',
  '/images/http:%2F%2Fevil.example/w400.webp',
])('asks the lake for nothing at %s', (path) => {
  expect(lakeImage(path, lake)).toBeUndefined()
})
