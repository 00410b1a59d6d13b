import {describe, expect, it} from 'vitest'

import {shownCounts} from './applied.ts'
import {imported, type Pages, plannedItems} from './imported.ts'
import {useDataset} from './useDataset.ts'

const {connection, client, get} = useDataset()

const body = 'We meet.\n\n## Programme\n\n- 17:00 Welcome\n- 17:30 Maps'

/** An event's page, and that of a post about one. */
const pages = (date: string, more = '', excerpt = 'Come along'): Pages => {
  const text = `---\ntitle: Spring\nlang: en\nexcerpt: ${excerpt}\ncategories: events\nevent-date: ${date}\n${more}---\n${body}\n`
  return {'_events/spring.md': text, '_posts/2031-01-02-spring.md': text}
}

const before = pages(
  '2031-05-20 17:00',
  'event-end: 2031-05-20 19:00\nregistration: https://r.example/\n',
)

const periods = () =>
  client().fetch<readonly unknown[]>('*[_type in ["event", "session"]] | order(_id).period')

const fields = () => client().fetch('*[_type == "event"] | order(_id){period, registration[]{url}}')

describe('a value that cannot be read any more', () => {
  it.each(['2031-13-20 17:00', '2031-05-2O', '20310-05-20', 'TBA', '[a]'])(
    'leaves an event and its sessions when they were: %s',
    async (typo) => {
      await imported(before, connection())
      const then = await periods()
      const now = pages(
        typo,
        'event-end: 2031-05-20 19:00\nregistration: https://r.example/\n',
        'New',
      )
      const said: string[] = []
      const {applied} = await imported(now, connection(), {
        onMessage: ({ruleId}) => said.push(ruleId),
      })
      expect(said).toEqual([])
      expect(shownCounts(applied)).toMatchObject({changed: 2})
      expect(await periods()).toEqual(then)
      expect(await get('events-spring')).toMatchObject({excerpt: 'New'})
      expect(await plannedItems(now, connection())).toEqual([])

      const later = pages(
        '2031-05-21 17:00',
        'event-end: 2031-05-21 19:00\nregistration: https://r.example/\n',
        'New',
      )
      await imported(later, connection())
      expect(await get('events-spring')).toMatchObject({
        period: {start: '2031-05-21T15:00:00.000Z'},
      })
    },
  )

  it.each(['event-end: 2031-05-20 19:000', 'event-end: 2031-05-20 16:00'])(
    'leaves the end of an event: %s',
    async (typo) => {
      await imported(before, connection())
      const then = await fields()
      await imported(pages('2031-05-20 17:00', `${typo}\nregistration: ring us\n`), connection())
      expect(await fields()).toEqual(then)
      await imported(pages('2031-05-21 17:00', `${typo}\n`), connection())
      const {period} = await get('events-spring')
      expect(period).toMatchObject({start: '2031-05-21T15:00:00.000Z'})
      expect(period).not.toHaveProperty('end')
    },
  )

  it('takes the day that another key says', async () => {
    await imported(before, connection())
    await imported(pages('TBA', 'when: 6 June 2031\n'), connection())
    expect(await get('events-spring')).toMatchObject({period: {text: '6 June 2031'}})
  })
})
