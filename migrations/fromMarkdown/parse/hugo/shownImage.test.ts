import {expect, it} from 'vitest'

import {shownImage} from './shownImage.ts'

it.each([
  [{}, ['a.jpg'], undefined],
  [{}, ['cover.jpg', 'My feature.png', 'feature.md'], 'My%20feature.png'],
  [{}, ['thumbnail.webp', 'a.jpg'], 'thumbnail.webp'],
  [{images: ['/og.png', 'b.png']}, ['featured.jpg'], '/og.png'],
  [{images: []}, ['featured.jpg'], 'featured.jpg'],
  [{resources: [{src: 'a.jpg', name: 'cover'}, {src: 'b.jpg'}]}, ['b.jpg'], 'a.jpg'],
  [{resources: [{src: 'a.pdf', name: 'cover'}]}, [], undefined],
])('of %j beside %j is %s', (values, beside, image) => {
  expect(shownImage(values, beside)).toBe(image)
})
