import sharp from 'sharp'
import {describe, expect, it} from 'vitest'

import type {ContentDocument} from '../../../content/documents/documents.ts'
import {siteFolder} from '../../../migrations/fromMarkdown/testing/siteFolder.ts'
import {listRuns} from '../../../migrations/fromMarkdown/undoImport.ts'
import {applied, runner} from './applied.ts'
import {apart, imported, type Pages, plannedItems, stateOf, undone} from './imported.ts'
import {useDataset} from './useDataset.ts'

const {connection, client} = useDataset()

const page = (title: string, excerpt = 'Come along'): string =>
  `---\ntitle: ${title}\nlang: en\nexcerpt: ${excerpt}\nevent-date: 2031-05-20 17:00:00 +0200\ncontact:\n- name: Ada Berg\n  mail: ada@example.org\n---\nWe meet.\n\n## Programme\n\n- 17:00 Welcome to everybody\n- 17:30 A talk on maps\n`

const first: Pages = {'_events/one.md': page('One'), '_events/two.md': page('Two')}
const second: Pages = {
  '_events/one.md': page('One more').replace('A talk on maps', 'A longer talk on maps'),
  '_events/zwei.md': page('Two'),
  '_events/three.md': page('Three'),
}

/** Content that refers to what is not there. */
const dangling = `*[_type in ["event", "project", "person", "session"]]{
  _id, "refs": [partOf._ref, ...organisers[]._ref, ...presentations[].project._ref, ...contacts[].person._ref]
}[count(refs[defined(@) && !(@ in *[]._id) && !("drafts." + @ in *[]._id)]) > 0]`

const {signal} = new AbortController()

describe('an undo', () => {
  it('leaves a dataset as it was before the import, and an undo of it as it was after', async () => {
    const empty = await stateOf(client())
    await imported(first, connection())
    const before = await stateOf(client())
    await imported(second, connection())
    const after = await stateOf(client())
    const {run} = await undone(connection())
    expect(apart(before, await stateOf(client()))).toEqual([])
    await undone(connection(), run)
    expect(apart(after, await stateOf(client()))).toEqual([])
    await undone(connection())
    await undone(connection())
    expect(apart(empty, await stateOf(client()))).toEqual([])
    await expect(undone(connection())).rejects.toThrow('no import')
  })

  it('leaves what editors changed to the next import too, however many runs it took back', async () => {
    await imported(first, connection())
    const edited = {title: 'By an editor', excerpt: 'An editor wrote this'}
    await client().patch('events-one').set(edited).commit()
    const changed = {...first, '_events/one.md': page('One').replace('We meet.', 'We all meet.')}
    await imported(changed, connection())
    await undone(connection())
    await undone(connection())
    await imported(changed, connection())
    expect(await client().getDocument('events-one')).toMatchObject(edited)
    await imported({...changed, '_events/one.md': page('One more')}, connection())
    expect(await client().getDocument('events-one')).toMatchObject(edited)
  })

  it('leaves what editors changed since, and says so', async () => {
    await imported(first, connection())
    await imported({...first, '_events/one.md': page('One more', 'New')}, connection())
    await client().patch('events-one').set({title: 'By an editor', ingress: 'Too'}).commit()
    const reasons: string[] = []
    const {counts} = await undone(connection(), undefined, {
      onMessage: ({reason}) => reasons.push(reason),
    })
    expect(counts.kept).toBe(1)
    expect(reasons).toEqual(['`events-one`: `title` changed since; that stays'])
    expect(await client().getDocument('events-one')).toMatchObject({
      title: 'By an editor',
      excerpt: 'Come along',
      ingress: 'Too',
    })
  })

  it('brings back what it knew before, also where an editor has settled a conflict since', async () => {
    await imported(first, connection())
    const before = await client().getDocument('lectern.base.events-one')
    await client().patch('events-one').set({title: 'By an editor'}).commit()
    const changed = {...first, '_events/one.md': page('One more', 'New')}
    await imported(changed, connection())
    await client().patch('lectern.base.events-one').unset(['conflicts']).commit()
    await undone(connection())
    const after = await client().getDocument('lectern.base.events-one')
    expect(after?.['content']).toBe(before?.['content'])
    await imported(changed, connection())
    expect(await client().getDocument('events-one')).toMatchObject({
      title: 'By an editor',
      excerpt: 'New',
    })
  })

  it('leaves documents that an editor touched, or began to edit, though the import made them', async () => {
    await imported(first, connection())
    await client().patch('events-one').set({title: 'By an editor'}).commit()
    const two = await client().getDocument('events-two')
    await client().create({...two, _id: 'drafts.events-two', _type: 'event', title: 'Draft'})
    const reasons: string[] = []
    await undone(connection(), undefined, {onMessage: ({reason}) => reasons.push(reason)})
    expect(reasons.toSorted()).toEqual([
      '`events-one`: it changed since; that stays',
      '`events-two`: it has a draft; that stays',
      '`person-ada-berg`: `drafts.events-two`, which stays, refers to it; that stays',
    ])
    const left = '*[_type in ["event", "person"]] | order(_id) ._id'
    expect(await client().fetch(left)).toEqual([
      'drafts.events-two',
      'events-one',
      'events-two',
      'person-ada-berg',
    ])
  })

  it('leaves nothing that refers to what is not there any more', async () => {
    const project = '---\ntitle: Open Streets\nlang: en\ncontact:\n- name: Bo Ek\n---\nMaps.\n'
    const shows = page('One').replace('We meet.', 'The project Open Streets is shown.')
    await imported(
      {'_events/one.md': shows, '_events/two.md': page('Two'), '_posts/2031-01-02-a.md': project},
      connection(),
    )
    const one = await client().getDocument('events-one')
    await client().create({...one, _id: 'drafts.events-one', _type: 'event', title: 'Draft'})
    await client().create({
      _id: 'by-an-editor',
      _type: 'event',
      partOf: {_type: 'reference', _ref: 'events-two', _weak: true},
    })
    await undone(connection())
    expect(await client().fetch(dangling)).toEqual([])
    expect(await client().fetch('count(*[_type == "session"])')).toBe(0)
    expect(await client().fetch('defined(*[_id == "events-two"][0])')).toBe(true)
  })

  it('takes back a run that is not the last one, but for what later ones changed', async () => {
    await imported(first, connection())
    const {run} = await imported(
      {...first, '_events/one.md': page('One more', 'New')},
      connection(),
    )
    await imported({...first, '_events/one.md': page('One less', 'New')}, connection())
    await undone(connection(), run)
    expect(await client().getDocument('events-one')).toMatchObject({
      title: 'One less',
      excerpt: 'Come along',
    })
  })

  it('deletes files that nothing uses, and uploads them again when it is undone', async () => {
    const colour = {width: 4, height: 3, channels: 3, background: 'red'} as const
    const root = await siteFolder({'a.png': await sharp({create: colour}).png().toBuffer()})
    const document: ContentDocument = {
      _id: 'a',
      _type: 'event',
      title: 'A',
      mainImage: {_type: 'figure', _sanityAsset: 'image@file://./a.png'},
    }
    await applied([document], {connection: connection(), root})
    const after = await stateOf(client())
    const {run, counts} = await undone(connection())
    expect(counts).toMatchObject({removed: 1, assets: 1})
    expect(await client().fetch('count(*[_type == "sanity.imageAsset"])')).toBe(0)
    await undone(connection(), run)
    expect(apart(after, await stateOf(client()))).toEqual([])
  })

  it('leaves a run in the list for each import that wrote, and none for one that did not', async () => {
    await imported(first, connection(), {folder: '/site', commit: 'abc'})
    await imported(first, connection())
    await undone(connection())
    expect(await listRuns(connection(), signal)).toMatchObject([
      {kind: 'undo', state: 'done', who: 'ada on laptop', counts: {removed: 7}},
      {kind: 'apply', state: 'done', folder: '/site', commit: 'abc', counts: {created: 7}},
    ])
  })
})

const parts = () => client().fetch<readonly string[]>('*[_type == "lectern.runPart"].run')

describe('what runs did', () => {
  it('is kept of all runs where nothing is said, and else of the last ones', async () => {
    const runs: (string | undefined)[] = []
    for (const title of ['One', 'Two', 'Three']) {
      runs.push((await imported({'_events/one.md': page(title)}, connection())).run)
    }
    expect(new Set(await parts())).toEqual(new Set(runs))
    const {run} = await imported({'_events/one.md': page('Four')}, connection(), {keepRuns: 2})
    expect(new Set(await parts())).toEqual(new Set([runs[2], run]))
    expect(await listRuns(connection(), signal)).toMatchObject([
      {id: run},
      {id: runs[2]},
      {id: runs[1], forgotten: true},
      {id: runs[0], forgotten: true},
    ])
    await expect(undone(connection(), runs[1])).rejects.toThrow('not kept any more')
    await undone(connection(), runs[2])
    await undone(connection(), run)
    await expect(undone(connection())).rejects.toThrow('not kept any more')
  })

  it('goes also where an import finds nothing to do', async () => {
    const one = {'_events/one.md': page('One')}
    await imported(one, connection())
    const {run} = await imported({'_events/one.md': page('Two')}, connection())
    await imported({'_events/one.md': page('Two')}, connection(), {keepRuns: 1})
    expect(new Set(await parts())).toEqual(new Set([run]))
  })
})

const hold = (fields: Readonly<Record<string, unknown>>) =>
  client()
    .transaction()
    .create({
      _id: 'lectern.lock',
      _type: 'lectern.lock',
      run: 'other',
      holder: 'other',
      who: 'bo on desk',
      host: 'desk',
      pid: 1,
      since: '2031-05-20T17:00:00Z',
      ...fields,
    })
    .create({_id: 'lectern.lease.other', _type: 'lectern.lease'})
    .commit()

describe('the lock of a dataset', () => {
  it('refuses a second import, and says who holds it and since when', async () => {
    await hold({})
    await expect(imported(first, connection())).rejects.toThrow(
      /bo on desk has been importing into this dataset since 2031-05-20T17:00:00Z/u,
    )
    expect(await client().fetch('count(*[_type == "event"])')).toBe(0)
  })

  it('is taken over from a run of this machine that died, which can write no more', async () => {
    await hold({host: 'laptop'})
    const dead = {...runner, isAlive: () => false}
    await imported(first, connection(), {runner: dead})
    expect(await plannedItems(first, connection())).toEqual([])
    expect(await client().fetch('*[_type in ["lectern.lock", "lectern.lease"]]._id')).toEqual([])
  })
})
