import {describe, expect, it} from 'vitest'

import {boundedId, longestPageId} from './boundedId.ts'
import {pageId} from './pageId.ts'
import {readPagePath} from './pagePath.ts'

describe('boundedId', () => {
  it('leaves an id that a content lake takes', () => {
    expect(boundedId('person-ada-berg')).toBe('person-ada-berg')
  })

  it('cuts a longer one and tells it from others', () => {
    const long = 'x'.repeat(200)
    const [one, other] = [boundedId(`${long}a`), boundedId(`${long}b`)]
    expect(one).toMatch(/^x{102}-[0-9a-f]{12}$/)
    expect(other).not.toBe(one)
  })

  it('leaves room behind the id of a page', () => {
    const id = pageId(readPagePath(`_posts/2026-01-02-${'long-'.repeat(40)}name.md`, {}), {})
    expect(id.length).toBeLessThanOrEqual(longestPageId)
    const session = boundedId(`${id}-session-${'title-'.repeat(10)}`)
    expect(session.startsWith(`${id}-session-`)).toBe(true)
  })
})
