import {describe, expect, it} from 'vitest'

import {shownCounts} from './applied.ts'
import {imported, plannedItems} from './imported.ts'
import {page, spring, springId as id} from './springPage.ts'
import {useDataset} from './useDataset.ts'

const {connection, client, get: stored} = useDataset()

const get = (document = id) => stored(document)

const published = (document: string) => client().getDocument(document)

const programme = (...titles: readonly string[]) =>
  spring({
    body: `## Programme\n\n${titles.map((title, index) => `- 1${7 + index}:00 ${title}\n`).join('')}`,
  })

const inTwo = (talk: string) => ({
  '_events/spring.md': page({
    title: 'Spring',
    more: 'ref: spring\n',
    body: '## Programme\n\n- 17:00 Welcome\n- 17:30 A talk on maps\n',
  }),
  '_events/var.md': page({
    title: 'Vår',
    more: 'ref: spring\n',
    body: `## Program\n\n- 17:00 Välkomna\n- 17:30 ${talk}\n`,
  }).replace('lang: en', 'lang: sv'),
})

describe('a second import', () => {
  it('keeps what the site has no more, or deletes what nobody touched and needs, if told so', async () => {
    const other = {'_events/other.md': page({title: 'Other'})}
    await imported({...spring(), ...other}, connection())
    expect(shownCounts((await imported(other, connection())).applied)).toEqual({gone: 1, left: 1})
    await client().create({
      _id: 'note',
      _type: 'note',
      about: {_type: 'reference', _ref: id, _weak: true},
    })
    const [kept] = await plannedItems(other, connection(), {prune: true})
    expect(kept).toMatchObject({verdict: 'gone', reason: '`note` refers to it', writes: []})
    await client().delete('note')
    await client().patch(id).set({title: 'By an editor'}).commit()
    const [edited] = await plannedItems(other, connection(), {prune: true})
    expect(edited).toMatchObject({reason: 'an editor changed it'})
    await client().patch(id).set({title: 'Spring'}).commit()
    const {applied} = await imported(other, connection(), {prune: true})
    expect(shownCounts(applied)).toEqual({gone: 1, removed: 1, left: 1})
    expect(await published(id)).toBeUndefined()
    expect(await plannedItems(other, connection())).toEqual([])
  })

  it('knows a page whose file was renamed, with its sessions, and keeps its old address', async () => {
    const body = '## Programme\n\n- 17:00 Welcome to everybody\n- 17:30 Dinner with speeches\n'
    await imported(spring({body}), connection())
    const renamed = {'_events/may.md': page({title: 'May', body})}
    const {applied} = await imported(renamed, connection())
    expect(applied).toMatchObject({created: 0, moved: 1, gone: 0})
    expect(await get()).toMatchObject({title: 'May', redirectFrom: ['/spring/']})
    expect(await plannedItems(renamed, connection())).toEqual([])
    await imported({'_events/june.md': page({title: 'May', body})}, connection())
    expect(await get()).toMatchObject({redirectFrom: ['/spring/', '/may/']})
  })

  it('knows a session whose title changed', async () => {
    await imported(programme('Welcome to everybody', 'A talk on maps'), connection())
    const [, talk] = await client().fetch<readonly {readonly _id: string}[]>(
      '*[_type == "session"] | order(period.start)',
    )
    await client()
      .patch(talk?._id ?? '')
      .set({room: 'Attic'})
      .commit()
    const changed = programme('Welcome to everybody', 'What maps leave out')
    expect(await imported(changed, connection())).toMatchObject({applied: {created: 0, gone: 0}})
    expect(await get(talk?._id)).toMatchObject({title: 'What maps leave out', room: 'Attic'})
    expect(await plannedItems(changed, connection())).toEqual([])
    const again = programme('Welcome to everybody', 'What maps leave out and in', 'Dinner')
    expect(await imported(again, connection())).toMatchObject({applied: {created: 1, gone: 0}})
    expect(await get(talk?._id)).toMatchObject({title: 'What maps leave out and in'})
    expect(await plannedItems(again, connection())).toEqual([])
  })

  it('keeps what joins a session with its translation, where its title changed', async () => {
    await imported(inTwo('Om kartor'), connection())
    const joins = '*[_type == "translation.metadata"] | order(_id)._id'
    const before = await client().fetch<readonly string[]>(joins)
    expect(before.filter((join) => join.includes('-session-'))).toHaveLength(2)
    const {applied} = await imported(inTwo('Vad kartor inte visar'), connection())
    expect(applied).toMatchObject({created: 0, gone: 0})
    expect(await client().fetch(joins)).toEqual(before)
    expect(await plannedItems(inTwo('Vad kartor inte visar'), connection())).toEqual([])
  })

  it('deletes nothing where most pages are gone, as those of another site are', async () => {
    const names = ['one', 'two', 'three', 'four', 'five']
    const pages = Object.fromEntries(names.map((title) => [`_events/${title}.md`, page({title})]))
    await imported(pages, connection())
    const other = {'_events/other.md': page({title: 'A', excerpt: 'B', body: 'C'})}
    const {applied} = await imported(other, connection(), {prune: true})
    expect(shownCounts(applied)).toEqual({created: 1, gone: 5})
  })
})
