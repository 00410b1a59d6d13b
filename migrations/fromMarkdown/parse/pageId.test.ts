import {array, assert, constantFrom, property, string, tuple, uniqueArray} from 'fast-check'
import {describe, expect, it} from 'vitest'

import {longestPageId} from './boundedId.ts'
import {pageId} from './pageId.ts'
import {readPagePath} from './pagePath.ts'

const values = {
  collections: {events: {}, 'events-old': {}, pages: {}, person: {}, 'local-groups': {}},
}
const idOf = (path: string): string => pageId(readPagePath(path, values), values)

describe('pageId', () => {
  it.each([
    ['_events/a-b.md', 'events-a-b'],
    ['_posts/2027-05-06-fair.md', 'posts-2027-05-06-fair'],
    ['_drafts/fair.md', 'posts-fair'],
    ['_local-groups/umea.md', 'local-groups-umea'],
    ['about.md', 'pages-about'],
  ])('is bare where the slug says the whole path %s', (path, id) => {
    expect(idOf(path)).toBe(id)
  })

  it.each([
    ['_events/a b.md', 'events-a-b'],
    ['_events/A-b.md', 'events-a-b'],
    ['_events/a/b.md', 'events-a-b'],
    ['_events/a-b.markdown', 'events-a-b'],
    ['_events/möte.md', 'events-mote'],
    ['_events/🎉.md', 'events'],
    ['fair/_posts/2027-05-06-fair.md', 'posts-2027-05-06-fair'],
    ['_drafts/2027-05-06-fair.md', 'posts-2027-05-06-fair'],
    ['_events-old/fair.md', 'events-old-fair'],
    ['_pages/about.md', 'pages-about'],
    ['_person/ada.md', 'person-ada'],
    ['_events/fair-session-talk.md', 'events-fair-session-talk'],
  ])('has a hash of the path behind what the slug says of %s', (path, start) => {
    expect(idOf(path)).toMatch(new RegExp(`^${start}-[0-9a-f]{8}$`))
  })

  it('is no other path’s, and short enough for a session behind it', () => {
    const folder = constantFrom(
      '_events/',
      '_events/old/',
      '_events-old/',
      '_pages/',
      '_posts/2027-05-06-',
      'old/_posts/2027-05-06-',
      '_drafts/',
      '_drafts/2027-05-06-',
      '',
    )
    const piece = constantFrom(
      'a',
      'A',
      'b',
      '-',
      '_',
      ' ',
      'å',
      '🎉',
      '会',
      'old',
      'long'.repeat(30),
    )
    const name = array(piece, {minLength: 1, maxLength: 4}).map((parts) => parts.join(''))
    const extension = constantFrom('.md', '.markdown')
    const path = tuple(folder, name, extension).map((parts) => parts.join(''))
    assert(
      property(uniqueArray(path, {maxLength: 40}), (paths) => {
        const ids = paths.map(idOf)
        expect(new Set(ids).size).toBe(paths.length)
        for (const id of ids) expect(id.length).toBeLessThanOrEqual(longestPageId)
      }),
    )
    assert(
      property(string({unit: 'binary', maxLength: 20}), (any) => {
        expect(idOf(`_events/${any}.md`)).toMatch(/^events(?:-[a-z0-9]+)+$/)
      }),
    )
  })
})
