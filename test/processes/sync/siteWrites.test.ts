import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {describe, expect, it, vi} from 'vitest'

import type {Message} from '../../../migrations/fromMarkdown/messages/message.ts'
import type {Pages} from '../apply/imported.ts'
import {page} from '../apply/springPage.ts'
import {useDataset} from '../apply/useDataset.ts'
import {isIdle} from './siteInStep.ts'
import {syncedSite} from './syncedSite.ts'

vi.setConfig({testTimeout: 300_000, hookTimeout: 60_000})

const {connection, client, get} = useDataset()

const spring = '_events/spring.md'

const programme = (...lines: readonly string[]): Pages => ({
  [spring]: page({
    body: ['We meet.\n\n## Programme\n', ...lines.map((line) => `- ${line}`)].join('\n'),
  }),
})

const talks = ['17:00 Welcome to everybody', '17:30 A talk on maps', '18:00 Soup']

const lunch = 'events-spring-session-soup'

describe('what the site’s people do', () => {
  it('takes a line out of a programme, also where an editor changes the rest of the page', async () => {
    const {pages, write, sync, exported} = await syncedSite(programme(...talks), connection())
    await sync()
    const shorter = programme(...talks.slice(0, 2))
    await write(shorter)
    const said: Message[] = []
    const check = await sync({isCheck: true, commits: false})
    expect(check.exported.diff).toBe('')
    const first = await sync({onMessage: (message) => said.push(message)})
    expect(first.exported.changed).toEqual([])
    expect(said.map(({ruleId}) => ruleId)).toContain('export-lost')
    expect(await pages()).toEqual(shorter)
    // Until somebody asks for more it stays in the dataset.
    expect(await get(lunch)).toMatchObject({title: 'Soup'})
    for (const excerpt of ['Once', 'Twice']) {
      await client().patch('events-spring').set({excerpt}).commit()
      await sync()
      expect(await pages()).toEqual({
        [spring]: (shorter[spring] ?? '').replace('Come along', excerpt),
      })
    }
    expect((await exported()).changed).toEqual([])
    await sync({prune: true})
    expect(await client().getDocument(lunch)).toBeUndefined()
  })

  it('keeps a line out that an editor has edited since', async () => {
    const {pages, write, sync} = await syncedSite(programme(...talks), connection())
    await sync()
    const shorter = programme(...talks.slice(0, 2))
    await write(shorter)
    await client().patch(lunch).set({title: 'Soup and bread'}).commit()
    const said: Message[] = []
    await sync({onMessage: (message) => said.push(message)})
    expect(await pages()).toEqual(shorter)
    expect(await get(lunch)).toMatchObject({title: 'Soup and bread'})
    expect(said.map(({reason}) => reason).join('\n')).toContain(lunch)
    await client().patch('events-spring-session-a-talk-on-maps').set({title: 'Charts'}).commit()
    await sync()
    expect(await pages()).toEqual(programme('17:00 Welcome to everybody', '17:30 Charts'))
  })

  it('takes a commit of a sync back, and nothing comes of it again', async () => {
    const {pages, sync, git} = await syncedSite(programme(...talks), connection())
    await sync()
    await client().patch(lunch).set({title: 'Soup and bread'}).commit()
    await sync()
    await sync()
    git('revert', '--no-edit', 'HEAD')
    await sync()
    expect(await pages()).toEqual(programme(...talks))
    expect(isIdle(await sync())).toBe(true)
  })

  it('writes on in a page that a sync wrote: what that wrote is no change of theirs', async () => {
    const {pages, write, sync} = await syncedSite({[spring]: page()}, connection())
    await sync()
    await client().patch('events-spring').set({excerpt: 'X3'}).commit()
    await sync()
    const {[spring]: text = ''} = await pages()
    await write({[spring]: `${text}\nA paragraph of Git.\n`})
    await client().patch('events-spring').set({excerpt: 'X4'}).commit()
    const {disputes} = await sync()
    expect(disputes).toEqual([])
    expect(await pages()).toEqual({[spring]: `${page({excerpt: 'X4'})}\nA paragraph of Git.\n`})
    expect(JSON.stringify(await get('events-spring'))).toContain('A paragraph of Git.')
    expect(isIdle(await sync())).toBe(true)
  })

  it('knows a change of theirs where what a sync wrote has not arrived', async () => {
    const {pages, write, sync, git} = await syncedSite({[spring]: page()}, connection())
    await sync()
    await client().patch('events-spring').set({excerpt: 'X3'}).commit()
    await sync()
    git('reset', '--quiet', '--hard', 'HEAD~1')
    await write({[spring]: page({excerpt: 'Git', title: 'Git too'})})
    expect((await sync()).disputes).toMatchObject([{path: 'excerpt', site: 'Git', editor: 'X3'}])
    expect(await pages()).toEqual({[spring]: page({excerpt: 'Git', title: 'Git too'})})
    expect(await get('events-spring')).toMatchObject({title: 'Git too', excerpt: 'X3'})
  })

  it('change what holds for all pages, also for those that a sync wrote', async () => {
    const {folder, git, sync} = await syncedSite(
      {[spring]: page(), '_events/summer.md': page({title: 'Summer'})},
      connection(),
    )
    await sync()
    await client().patch('events-spring').set({excerpt: 'By an editor'}).commit()
    await sync()
    const config = join(folder, '_config.yml')
    const text = readFileSync(config, 'utf8')
    writeFileSync(config, text.replace('Europe/Stockholm', 'America/New_York'))
    git('commit', '--quiet', '--all', '--message', 'Move')
    await sync()
    for (const id of ['events-spring', 'events-summer']) {
      expect(await get(id)).toMatchObject({period: {timeZone: 'America/New_York'}})
    }
    expect(await get('events-spring')).toMatchObject({excerpt: 'By an editor'})
    expect(isIdle(await sync())).toBe(true)
  })
})
