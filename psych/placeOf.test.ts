import {describe, expect, it} from 'vitest'

import {parseNodes} from './parseNodes.ts'
import {placeOf} from './placeOf.ts'

const text = `title: "Spring meetup"
image:
links:
- title: Register
  url: https://example.org/a
- title: Second
place: {name: Library}
place: Hall
`
const at = (...path: readonly (string | number)[]): string | undefined => {
  const place = placeOf(parseNodes(text), path)
  return place && text.slice(place.start, place.end)
}

describe('placeOf', () => {
  it('finds values by path', () => {
    expect(at('title')).toBe('"Spring meetup"')
    expect(at('links', 0, 'url')).toBe('https://example.org/a')
    expect(at('links', 1)).toBe('title: Second')
  })

  it('gives the key of an empty value', () => {
    expect(at('image')).toBe('image')
  })

  it('gives the nearest parent of what is not there', () => {
    expect(at('links', 0, 'style')).toBe('title: Register\n  url: https://example.org/a')
    expect(at('links', 7, 'url')).toContain('title: Second')
  })

  it('gives the last of equal keys, which is the one that counts', () => {
    expect(at('place')).toBe('Hall')
  })

  it('has no place for what the text does not have', () => {
    expect(at('lang')).toBeUndefined()
  })
})
