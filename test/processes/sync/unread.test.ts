import {describe, expect, it, vi} from 'vitest'

import type {Message} from '../../../migrations/fromMarkdown/messages/message.ts'
import type {Pages} from '../apply/imported.ts'
import {page} from '../apply/springPage.ts'
import {useDataset} from '../apply/useDataset.ts'
import {isIdle} from './siteInStep.ts'
import {syncedSite} from './syncedSite.ts'

vi.setConfig({testTimeout: 300_000, hookTimeout: 60_000})

const {connection, client, get} = useDataset()

const body = 'We meet.\n\n## Programme\n\n- 17:00 Welcome\n- 17:30 Maps'
const others: Pages = {'_events/autumn.md': page({title: 'Autumn'})}
const start: Pages = {...others, '_events/spring.md': page({body})}
const period = {
  _type: 'period',
  kind: 'once',
  start: '2031-05-27T15:00:00.000Z',
  timeZone: 'Europe/Stockholm',
}

const typo = (text: string): Pages => ({
  ...others,
  '_events/spring.md': page({body: text}).replace('2031-05-20', '2031-13-20'),
})

const isTold = (message: Message): string => `${message.ruleId} ${message.path}`

describe('what cannot be read on the site any more', () => {
  it('stays as it is there, until an editor writes something else', async () => {
    const before = {...others, '_events/spring.md': page()}
    const {pages, write, sync} = await syncedSite(before, connection())
    await sync()
    const then = await get('events-spring')
    const now = typo('We meet.')
    await write(now)
    await client().patch('events-spring').set({excerpt: 'Studio'}).commit()
    const said: string[] = []
    await sync({onMessage: (message) => said.push(isTold(message))})
    expect(said).toEqual([])
    expect(await get('events-spring')).toMatchObject({period: then['period']})
    expect((await pages())['_events/spring.md']).toBe(
      now['_events/spring.md']?.replace('Come along', 'Studio'),
    )
    expect(isIdle(await sync())).toBe(true)

    await client().patch('events-spring').set({period}).commit()
    await sync()
    expect((await pages())['_events/spring.md']).toContain('event-date: 2031-05-27 17:00:00 +0200')
    expect(isIdle(await sync())).toBe(true)
  })

  it('keeps a text with a programme waiting on either side, until its day can be read', async () => {
    const {pages, write, sync} = await syncedSite(start, connection())
    await sync()
    const then = await get('events-spring')
    const now = typo(body.replace('We meet.', 'We all meet.'))
    await write(now)
    await client().patch('events-spring').set({period, excerpt: 'Studio'}).commit()
    const said: string[] = []
    await sync({onMessage: (message) => said.push(isTold(message))})
    expect(said).toEqual(['export-conflict _events/spring.md'])
    expect(await get('events-spring')).toMatchObject({body: then['body'], period})
    expect(await pages()).toEqual(now)
    expect(isIdle(await sync())).toBe(true)

    const mended = Object.entries(now).map(([path, text]) => [path, text.replace('31-13', '31-05')])
    await write(Object.fromEntries(mended))
    await sync()
    const {'_events/spring.md': text} = await pages()
    expect(text).toBe(
      page({excerpt: 'Studio', body: body.replace('We meet.', 'We all meet.')}).replace(
        '-20',
        '-27',
      ),
    )
    expect(isIdle(await sync())).toBe(true)
  })

  it('is told of once for a page of which nothing can be read', async () => {
    const {pages, write, sync} = await syncedSite(start, connection())
    await sync()
    const broken = {...others, '_events/spring.md': page({body, title: 'Spring: a: b'})}
    await write(broken)
    await client().patch('events-spring').set({excerpt: 'Studio'}).commit()
    const said: string[] = []
    await sync({onMessage: (message) => said.push(isTold(message))})
    expect(said).toEqual(['export-conflict _events/spring.md'])
    expect(await pages()).toEqual(broken)
    expect(isIdle(await sync())).toBe(true)
  })
})
