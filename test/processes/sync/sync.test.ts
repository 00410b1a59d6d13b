import {execFileSync} from 'node:child_process'

import {describe, expect, it, vi} from 'vitest'

import {syncLines} from '../../../migrations/sync/syncText.ts'
import type {Pages} from '../apply/imported.ts'
import {page} from '../apply/springPage.ts'
import {useDataset} from '../apply/useDataset.ts'
import {isIdle} from './siteInStep.ts'
import {syncedSite} from './syncedSite.ts'

vi.setConfig({testTimeout: 300_000, hookTimeout: 60_000})

const {connection, client, get} = useDataset()

const start: Pages = {
  '_events/spring.md': page(),
  '_events/autumn.md': page({title: 'Autumn', excerpt: 'Leaves'}),
}

const textOf = async (pages: () => Promise<Pages>, name = 'spring'): Promise<string> =>
  (await pages())[`_events/${name}.md`] ?? ''

const bodyOf = (first: string, talk: string, more = ''): string =>
  `${first}\n\nThe second paragraph.${more}\n\n## Programme\n\n- 17:00 Welcome to everybody\n- 17:30 ${talk}\n`
const springWith = (text: string): Pages => ({'_events/spring.md': page({body: text})})

describe('a sync', () => {
  it('brings what Git changed into the dataset, and what editors published into the folder, each once', async () => {
    const {pages, write, sync, git} = await syncedSite(start, connection())
    const first = await sync({isCheck: true, commits: false})
    expect(first).toMatchObject({items: [{verdict: 'create'}, {}], exported: {diff: ''}})
    expect(await client().fetch('count(*[_type == "event"])')).toBe(0)
    expect(await sync()).toMatchObject({exported: {changed: [], added: []}, disputes: []})
    expect(isIdle(await sync())).toBe(true)
    await client().patch('events-spring').set({title: 'Spring fair'}).commit()
    await write({...start, '_events/spring.md': page({excerpt: 'Do come'})})
    const planned = await sync({isCheck: true, commits: false})
    expect(planned.exported.diff).toContain('+title: Spring fair')
    expect(planned.exported.diff).not.toContain('Come along')
    expect(planned.items).toHaveLength(1)
    expect(await get('events-spring')).toMatchObject({excerpt: 'Come along'})
    expect(git('status', '--porcelain')).toBe('')
    const synced = await sync()
    expect(synced.exported.changed).toEqual(['_events/spring.md'])
    expect(await get('events-spring')).toMatchObject({title: 'Spring fair', excerpt: 'Do come'})
    expect(await textOf(pages)).toBe(page({title: 'Spring fair', excerpt: 'Do come'}))
    expect(git('show', '--format=', '--numstat', 'HEAD')).toBe('1\t1\t_events/spring.md\n')
    const again = await sync()
    expect(isIdle(again)).toBe(true)
    expect(syncLines(again, 'Europe/Stockholm')).toEqual(['No changes'])
  })

  it('leaves what both sides changed as it is on either, says so until it is settled, and then no more', async () => {
    const {pages, write, sync} = await syncedSite(start, connection())
    await sync()
    await client().patch('events-spring').set({title: 'Studio', excerpt: 'Studio too'}).commit()
    const edited = {...start, '_events/spring.md': page({title: 'Git', more: 'tags: [a]\n'})}
    await write(edited)
    const check = await sync({isCheck: true, commits: false})
    const synced = await sync()
    for (const {disputes} of [check, synced]) {
      expect(disputes).toMatchObject([{path: 'title', site: 'Git', editor: 'Studio'}])
    }
    expect(syncLines(synced, 'Europe/Stockholm')).toEqual(
      expect.arrayContaining(['    ! _events/spring.md: Title of “Git”'.slice(2)]),
    )
    expect(await get('events-spring')).toMatchObject({title: 'Studio', tags: ['a']})
    expect(await textOf(pages)).toContain('title: Git\n')
    expect(await textOf(pages)).toContain('excerpt: Studio too\n')
    expect(await get('lectern.review.events-spring')).toMatchObject({
      diagnostics: [{code: 'merge-conflict'}],
    })
    const again = await sync()
    expect(isIdle(again)).toBe(true)
    expect(again.disputes).toHaveLength(1)
    await client().patch('events-spring').set({title: 'Git'}).commit()
    expect(await sync()).toMatchObject({exported: {changed: []}, disputes: []})
    await client().patch('events-spring').set({title: 'Studio again'}).commit()
    expect(await sync()).toMatchObject({exported: {changed: ['_events/spring.md']}, disputes: []})
    expect(await textOf(pages)).toContain('title: Studio again\n')
  })

  it('writes an editor’s value over the site’s once an editor is done with the page, or as it is told', async () => {
    for (const way of ['done', 'editor', 'source'] as const) {
      const {pages, write, sync} = await syncedSite(start, connection())
      await sync()
      await client().patch('events-spring').set({title: 'Studio'}).commit()
      await write({...start, '_events/spring.md': page({title: 'Git'})})
      expect((await sync()).disputes).toHaveLength(1)
      const reviewedAt = '2031-01-01T00:00:00Z'
      if (way === 'done') {
        await client().patch('lectern.review.events-spring').set({reviewedAt}).commit()
      }
      const settled = await sync(way === 'done' ? {} : {prefer: way})
      expect(settled.disputes).toEqual([])
      const title = way === 'source' ? 'Git' : 'Studio'
      expect(await get('events-spring')).toMatchObject({title})
      expect(await textOf(pages)).toContain(`title: ${title}\n`)
      const again = await sync()
      expect(isIdle(again) && again.disputes.length === 0).toBe(true)
      await client().delete({query: '*[!(_id in path("_.**"))]'})
    }
  })

  it('leaves a paragraph and an item of a programme that both sides changed, and merges what is beside them', async () => {
    const {pages, write, sync} = await syncedSite(
      springWith(bodyOf('We meet here.', 'Maps')),
      connection(),
    )
    await sync()
    const talk = 'events-spring-session-maps'
    await client().patch(talk).set({title: 'Studio talk'}).commit()
    const {body: blocks} = await get('events-spring')
    const [first, ...rest] = Array.isArray(blocks) ? blocks : []
    const span = {_type: 'span', _key: 'a', marks: [], text: 'We meet at the Studio.'}
    await client()
      .patch('events-spring')
      .set({body: [{...first, children: [span]}, ...rest], excerpt: 'Studio words'})
      .commit()
    await write(springWith(bodyOf('We meet on the site.', 'Git talk', ' It got longer.')))
    const synced = await sync()
    expect(synced.disputes.map(({document}) => document).toSorted()).toEqual([
      'events-spring',
      talk,
    ])
    const text = await textOf(pages)
    expect(text).toContain(bodyOf('We meet on the site.', 'Git talk', ' It got longer.'))
    expect(text).toContain('excerpt: Studio words\n')
    expect(await get(talk)).toMatchObject({title: 'Studio talk'})
    expect(await client().fetch('pt::text(*[_id == "events-spring"][0].body)')).toMatch(
      /^We meet at the Studio\.\n\nThe second paragraph\. It got longer\./u,
    )
    expect(isIdle(await sync())).toBe(true)
    const reviewedAt = '2031-01-01T00:00:00Z'
    await client().patch('lectern.review.events-spring').set({reviewedAt}).commit()
    expect((await sync()).disputes).toEqual([])
    expect(await textOf(pages)).toContain(
      bodyOf('We meet at the Studio.', 'Studio talk', ' It got longer.'),
    )
    expect(isIdle(await sync())).toBe(true)
  })

  it('knows a file that was renamed, on the way back too, and a new document of an editor', async () => {
    const {pages, write, sync} = await syncedSite(start, connection())
    await sync()
    const {'_events/spring.md': text = '', ...rest} = start
    await write({...rest, '_events/may.md': text})
    await client().patch('events-spring').set({excerpt: 'By an editor'}).commit()
    await client().create({
      _id: 'made-in-the-studio',
      _type: 'event',
      title: 'Winter',
      language: 'en',
      slug: {_type: 'slug', current: 'winter'},
      excerpt: 'Snow',
      period: {
        _type: 'period',
        kind: 'once',
        start: '2031-12-20T16:00:00Z',
        timeZone: 'Europe/Stockholm',
      },
    })
    await sync()
    expect(await textOf(pages, 'may')).toContain('excerpt: By an editor\n')
    expect(await textOf(pages, 'winter')).toContain('title: Winter\n')
    expect(isIdle(await sync())).toBe(true)
    expect(await client().fetch('count(*[_type == "event"])')).toBe(3)
  })

  it('keeps a person and an organisation that an editor renamed, where a text has still the old name too', async () => {
    const rows = 'organizers:\n  - name: Ada Berg\n    organisation: Works'
    const {pages, write, sync} = await syncedSite(
      {
        '_events/spring.md': `---\ntitle: Spring\nevent-date: 2027-05-06 17:00:00 +0200\n${rows}\n---\nCome.\n`,
        '_events/autumn.md':
          '---\ntitle: Autumn\nevent-date: 2027-10-06 17:00:00 +0200\n---\nLeaves.\n\n## Programme\n\n- 17:00 Welcome to everybody\n- 18:00 All about knots – Ada Berg\n',
      },
      connection(),
    )
    await sync()
    await client().patch('person-ada-berg').set({name: 'Ada Bergstrand'}).commit()
    await client().patch('organisation-works').set({name: 'Workshop'}).commit()
    await sync()
    const exported = await pages()
    expect(exported['_events/spring.md']).toContain(
      'name: Ada Bergstrand\n    organisation: Workshop',
    )
    expect(isIdle(await sync())).toBe(true)
    await write({
      ...exported,
      '_events/autumn.md': (exported['_events/autumn.md'] ?? '').replace('Leaves.', 'Red leaves.'),
    })
    await sync()
    expect(isIdle(await sync())).toBe(true)
    expect(await textOf(pages)).toBe(exported['_events/spring.md'])
    expect(
      await client().fetch(
        '*[_type in ["person", "organisation"]]{_id, name, "at": organisation._ref} | order(_id)',
      ),
    ).toEqual([
      {_id: 'organisation-works', name: 'Workshop', at: null},
      {_id: 'person-ada-berg', name: 'Ada Bergstrand', at: 'organisation-works'},
    ])
  })

  it('makes its changes again where the pull request that they stood in is not merged, and loses nothing', async () => {
    const {pages, sync, git} = await syncedSite(start, connection())
    await sync()
    await client().patch('events-spring').set({title: 'Spring fair'}).commit()
    await sync()
    git('reset', '--quiet', '--hard', 'HEAD~1')
    for (const _ of [1, 2]) {
      expect(await textOf(pages)).toContain('title: Spring\n')
      expect((await sync()).exported.changed).toEqual(['_events/spring.md'])
      expect(await get('events-spring')).toMatchObject({title: 'Spring fair'})
      git('reset', '--quiet', '--hard', 'HEAD~1')
    }
  })

  it('takes a commit that takes its changes back for what it is', async () => {
    const {pages, sync, git} = await syncedSite(start, connection())
    await sync()
    await client().patch('events-spring').set({title: 'Spring fair'}).commit()
    await sync()
    await sync()
    git('revert', '--no-edit', 'HEAD')
    expect(isIdle(await sync())).toBe(false)
    expect(await get('events-spring')).toMatchObject({title: 'Spring'})
    expect(await textOf(pages)).toContain('title: Spring\n')
  })

  it('goes on where its work was not committed, and refuses a folder in which somebody else works', async () => {
    const {write, sync, git, folder} = await syncedSite(start, connection())
    await sync()
    await client().patch('events-spring').set({title: 'Spring fair'}).commit()
    await sync({commits: false})
    expect(git('status', '--porcelain')).toBe(' M _events/spring.md\n')
    expect(isIdle(await sync({commits: false}))).toBe(true)
    expect((await sync()).exported.commit).toBeDefined()
    expect(git('status', '--porcelain')).toBe('')
    execFileSync('sh', ['-c', `echo more >> ${folder}/_events/autumn.md`])
    await expect(sync()).rejects.toThrow('_events/autumn.md')
    expect(await get('events-autumn')).toMatchObject({title: 'Autumn'})
    await write(start)
  })
})
