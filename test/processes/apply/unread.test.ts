import {describe, expect, it} from 'vitest'

import {shownCounts} from './applied.ts'
import {imported, type Pages, plannedItems} from './imported.ts'
import {page, spring} from './springPage.ts'
import {useDataset} from './useDataset.ts'

const {connection, client} = useDataset()

const body = 'We meet.\n\n## Programme\n\n- 17:00 Welcome\n- 17:30 Maps'
const whole = {...spring({body}), '_events/autumn.md': page({title: 'Autumn'})}

const broken: Pages = {...whole, ...spring({body, title: 'Spring: a: b'})}
const unclosed: Pages = {
  ...whole,
  '_events/spring.md': page({body}).replace('\n---\n', '\n\n'),
}

const withoutProgramme: Pages = {...whole, ...spring({title: 'Spring: a: b'})}

const content = () =>
  client().fetch<readonly unknown[]>(`*[!(_id in path("lectern.**"))] | order(_id)`)

describe('a page that cannot be read any more', () => {
  it.each([
    ['whose front matter is no YAML', broken],
    ['whose front matter has no end', unclosed],
    ['whose programme is gone too', withoutProgramme],
  ])(
    '%s leaves what was imported of it and found in it as it was, also with --prune',
    async (_, pages) => {
      await imported(whole, connection())
      const before = await content()

      expect(await plannedItems(pages, connection())).toEqual([])
      const {applied} = await imported(pages, connection(), {prune: true})
      expect(shownCounts(applied)).toEqual({left: 4})
      expect(await content()).toEqual(before)

      const now = {...whole, ...spring({body, excerpt: 'Bring a friend'})}
      await imported(now, connection())
      expect(await client().fetch(`*[_id == "events-spring"][0].excerpt`)).toBe('Bring a friend')
    },
  )

  it('is a draft of its body where it is new', async () => {
    await imported(broken, connection())
    expect(await client().fetch(`*[_type == "event"]._id | order(@)`)).toEqual([
      'drafts.events-spring',
      'events-autumn',
    ])
  })
})
