import {expect, describe, it, vi} from 'vitest'

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

describe('what cannot be read on the site any more', () => {
  it('stays as it is there, until an editor writes something else', async () => {
    const {pages, write, sync} = await syncedSite(start, connection())
    await sync()
    const then = await get('events-spring')
    const typo = {...others, '_events/spring.md': page({body}).replace('2031-05-20', '2031-13-20')}
    await write(typo)
    await client().patch('events-spring').set({excerpt: 'Studio'}).commit()
    const said: Message[] = []
    await sync({onMessage: (message) => said.push(message)})
    expect(said.map(({ruleId, reason}) => `${ruleId} ${reason}`)).toEqual([])
    expect(await get('events-spring')).toMatchObject({period: then['period']})
    expect((await pages())['_events/spring.md']).toBe(
      typo['_events/spring.md'].replace('Come along', 'Studio'),
    )
    expect(isIdle(await sync())).toBe(true)

    await client().patch('events-spring').set({period}).commit()
    await sync()
    expect((await pages())['_events/spring.md']).toContain('event-date: 2031-05-27 17:00:00 +0200')
    expect(isIdle(await sync())).toBe(true)
  })

  it('is told of once for a page of which nothing can be read', async () => {
    const {pages, write, sync} = await syncedSite(start, connection())
    await sync()
    const broken = {...others, '_events/spring.md': page({body, title: 'Spring: a: b'})}
    await write(broken)
    await client().patch('events-spring').set({excerpt: 'Studio'}).commit()
    const said: Message[] = []
    await sync({onMessage: (message) => said.push(message)})
    expect(said.map(({ruleId, path}) => `${ruleId} ${path}`)).toEqual([
      'export-conflict _events/spring.md',
    ])
    expect(await pages()).toEqual(broken)
    expect(isIdle(await sync())).toBe(true)
  })
})
