import {describe, expect, it, vi} from 'vitest'

import {syncLines} from '../../../migrations/sync/syncText.ts'
import type {Pages} from '../apply/imported.ts'
import {page} from '../apply/springPage.ts'
import {useDataset} from '../apply/useDataset.ts'
import {isIdle} from './siteInStep.ts'
import {syncedSite} from './syncedSite.ts'

vi.setConfig({testTimeout: 300_000, hookTimeout: 60_000})

const {connection, client, get} = useDataset()

const start: Pages = {'_events/spring.md': page()}

const textOf = async (pages: () => Promise<Pages>): Promise<string> =>
  (await pages())['_events/spring.md'] ?? ''

/** The site with these links on a page. */
const linked = (...names: readonly string[]): Pages => {
  const rows = names.flatMap((name) => [`- title: ${name}`, `  url: https://${name}.example/`])
  return {...start, '_events/spring.md': page({more: `links:\n${rows.join('\n')}\n`})}
}

const titlesOfLinks = (): Promise<readonly string[]> =>
  client().fetch('*[_id == "events-spring"][0].links[].title')

const talk = (name: string): string =>
  page({title: name, body: '## Programme\n\n- 17:00 Welcome\n- 17:30 Maps'})

const stepsOf = (...items: readonly string[]): string =>
  ['We meet.', '', ...items, '', 'Bye then.'].join('\n')

describe('what both sides changed', () => {
  it('leaves the order of a list on either side where both changed it, until it is settled', async () => {
    for (const way of ['studio', 'git', 'done', 'source'] as const) {
      const {pages, write, sync} = await syncedSite(linked('a', 'b', 'c'), connection())
      await sync()
      const {links} = await get('events-spring')
      const [a, b, c] = Array.isArray(links) ? links : []
      await client()
        .patch('events-spring')
        .set({links: [b, a, c]})
        .commit()
      await write(linked('c', 'a', 'b', 'new'))
      const first = await sync()
      expect(first.disputes).toMatchObject([{path: 'links', isOrder: true}])
      expect(syncLines(first, 'Europe/Stockholm').join('\n')).toContain('the order of Links')
      expect(await titlesOfLinks()).toEqual(['b', 'new', 'a', 'c'])
      expect(await textOf(pages)).toBe(linked('c', 'a', 'b', 'new')['_events/spring.md'])
      const again = await sync()
      expect(isIdle(again)).toBe(true)
      expect(again.disputes).toHaveLength(1)
      // What else changes in the list settles nothing.
      await write(linked('c', 'a', 'b', 'new', 'newer'))
      expect((await sync()).disputes).toHaveLength(1)
      if (way === 'git') await write(linked('b', 'new', 'newer', 'a', 'c'))
      if (way === 'done') {
        const reviewedAt = '2031-01-01T00:00:00Z'
        await client().patch('lectern.review.events-spring').set({reviewedAt}).commit()
      }
      if (way === 'studio') {
        const {links: now} = await get('events-spring')
        const there = Array.isArray(now) ? now : []
        // Neither the site's order nor the one that was told of: nothing is settled.
        await client().patch('events-spring').set({links: there.toReversed()}).commit()
        expect((await sync()).disputes).toHaveLength(1)
        const titles = ['c', 'a', 'b', 'new', 'newer']
        const asOnSite = titles.map((title) => there.find((link) => link.title === title))
        await client().patch('events-spring').set({links: asOnSite}).commit()
      }
      expect((await sync(way === 'source' ? {prefer: way} : {})).disputes).toEqual([])
      const settled = await titlesOfLinks()
      expect(settled[0]).toBe({studio: 'c', git: 'b', done: 'b', source: 'c'}[way])
      expect(await textOf(pages)).toBe(linked(...settled)['_events/spring.md'])
      const last = await sync()
      expect([isIdle(last), last.disputes.length]).toEqual([true, 0])
      await client().delete({query: '*[!(_id in path("_.**"))]'})
    }
  })

  it('leaves what both sides changed to either, also in an export alone', async () => {
    const {pages, write, sync, exported} = await syncedSite(start, connection())
    await sync()
    await client().patch('events-spring').set({title: 'Studio', excerpt: 'Studio too'}).commit()
    await write({...start, '_events/spring.md': page({title: 'Git'})})
    await sync({isCheck: false})
    await client().patch('events-spring').set({excerpt: 'Studio again'}).commit()
    const {disputes, changed} = await exported()
    expect(disputes).toMatchObject([{path: 'title', site: 'Git', editor: 'Studio'}])
    expect(changed).toEqual(['_events/spring.md'])
    expect(await textOf(pages)).toBe(page({title: 'Git', excerpt: 'Studio again'}))
    expect(await get('events-spring')).toMatchObject({title: 'Studio'})
  })

  it('stays open while an editor writes on, until it is what the site says', async () => {
    const {pages, write, sync} = await syncedSite(start, connection())
    await sync()
    const git = page({excerpt: 'Git'})
    await write({'_events/spring.md': git})
    for (const excerpt of ['A', 'B', 'C']) {
      await client().patch('events-spring').set({excerpt}).commit()
      expect((await sync()).disputes).toMatchObject([{site: 'Git', editor: excerpt}])
      expect(await textOf(pages)).toBe(git)
    }
    await client().patch('events-spring').set({excerpt: 'Git'}).commit()
    expect((await sync()).disputes).toEqual([])
    await client().patch('events-spring').set({excerpt: 'D'}).commit()
    expect((await sync()).disputes).toEqual([])
    expect(await textOf(pages)).toBe(page({excerpt: 'D'}))
  })

  it('keeps what the site says where an open draft and what is published each have something else', async () => {
    const {pages, write, sync} = await syncedSite(start, connection())
    await sync()
    const {_rev, _createdAt, _updatedAt, ...content} = await get('events-spring')
    const draft = {...content, _id: 'drafts.events-spring', _type: 'event', excerpt: 'Draft'}
    await client().create(draft)
    await client().patch('events-spring').set({excerpt: 'Studio'}).commit()
    await write({'_events/spring.md': page({excerpt: 'Git'})})
    const {disputes} = await sync()
    expect(disputes).toMatchObject([
      {id: 'drafts.events-spring', site: 'Git', editor: 'Draft'},
      {id: 'events-spring', site: 'Git', editor: 'Studio'},
    ])
    expect(await textOf(pages)).toBe(page({excerpt: 'Git'}))
    expect((await sync()).disputes).toEqual(disputes)
    // Published, the draft takes its own dispute along, and the other one is settled.
    await client().patch('events-spring').set({excerpt: 'Draft'}).commit()
    await client().delete('drafts.events-spring')
    expect((await sync()).disputes).toMatchObject([{site: 'Git', editor: 'Draft'}])
    expect(await textOf(pages)).toBe(page({excerpt: 'Git'}))
  })

  it('writes what was published while an open draft is in dispute', async () => {
    const {pages, write, sync} = await syncedSite(start, connection())
    await sync()
    const {_rev, _createdAt, _updatedAt, ...content} = await get('events-spring')
    const draft = {...content, _id: 'drafts.events-spring', _type: 'event', excerpt: 'Draft'}
    await client().create(draft)
    await write({'_events/spring.md': page({excerpt: 'Git'})})
    expect((await sync()).disputes).toMatchObject([{id: 'drafts.events-spring', site: 'Git'}])
    expect(await get('events-spring')).toMatchObject({excerpt: 'Git'})
    await client().patch('events-spring').set({excerpt: 'Studio'}).commit()
    expect((await sync()).disputes).toEqual([])
    expect(await textOf(pages)).toBe(page({excerpt: 'Studio'}))
    const last = await sync()
    expect([isIdle(last), last.disputes]).toEqual([true, []])
    expect(await get('drafts.events-spring')).toMatchObject({excerpt: 'Draft'})
  })

  it('says nothing of the address of a session that nobody wrote', async () => {
    const [spring, summer] = [talk('Spring'), talk('Summer')]
    const {write, sync, pages} = await syncedSite(
      {'_events/spring.md': spring, '_events/summer.md': summer},
      connection(),
    )
    await sync()
    await client().patch('events-spring-session-maps').set({title: 'Charts'}).commit()
    await sync()
    const {'_events/spring.md': one = '', '_events/summer.md': other = ''} = await pages()
    await write({'_events/spring.md': other, '_events/summer.md': one})
    expect((await sync()).disputes).toEqual([])
    expect(isIdle(await sync())).toBe(true)
  })

  it('tells what moved of a text that both put in another order', async () => {
    const before = page({body: stepsOf('1. Ask.', '2. Build.', '3. Fill.')})
    const {pages, write, sync} = await syncedSite({'_events/spring.md': before}, connection())
    await sync()
    const {body: blocks} = await get('events-spring')
    const [first, ask, build, fill, last] = Array.isArray(blocks) ? blocks : []
    await client()
      .patch('events-spring')
      .set({body: [first, ask, fill, build, last]})
      .commit()
    const git = page({body: stepsOf('1. Build.', '2. Fill.', '3. Ask.', '4. Celebrate.')})
    await write({'_events/spring.md': git})
    const synced = await sync()
    expect(synced.disputes).toMatchObject([{path: 'body', isOrder: true}])
    const lines = syncLines(synced, 'Europe/Stockholm').join('\n')
    expect(lines).toContain('the order of Text')
    expect(lines).not.toMatch(/in (?:Git|the Studio):.*We meet/u)
    expect(await textOf(pages)).toBe(git)
  })
})
