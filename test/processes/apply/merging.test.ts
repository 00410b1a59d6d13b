import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest'

import type {Connection} from '../../../migrations/fromMarkdown/dataset/connection.ts'
import {pathText} from '../../../migrations/fromMarkdown/merge/three.ts'
import {planned} from '../../../migrations/fromMarkdown/plan/plannedItem.ts'
import {startLake, type LakeProcess} from '../../startLake.ts'
import {connectionTo, shownCounts} from './applied.ts'
import {datasetAt, emptied, imported, plannedItems, type Pages} from './imported.ts'

vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000})

let lake: LakeProcess
let connection: Connection
let client: SanityClient

beforeAll(async () => {
  lake = await startLake()
  connection = connectionTo(lake)
  client = datasetAt(connection)
})

afterAll(async () => {
  await lake.stop()
})

beforeEach(async () => {
  await emptied(client)
})

interface Page {
  readonly title?: string
  readonly excerpt?: string
  readonly more?: string
  readonly body?: string
}

const page = ({
  title = 'Spring',
  excerpt = 'Come along',
  more = '',
  body = 'We meet.',
}: Page = {}) =>
  `---\ntitle: ${title}\nlang: en\nexcerpt: ${excerpt}\nevent-date: 2031-05-20 17:00:00 +0200\n${more}---\n${body}\n`

const id = 'events-spring'
const spring = (one: Page = {}): Pages => ({'_events/spring.md': page(one)})

const get = async (document = id): Promise<Readonly<Record<string, unknown>>> => {
  const found = await client.getDocument(document)
  if (found === undefined) throw new Error(`There is no ${document}.`)
  return found
}

const published = (document: string) => client.getDocument(document)

/** As the Studio does it where somebody begins to edit. */
const draft = async (fields: Readonly<Record<string, unknown>>): Promise<void> => {
  const {_rev, _createdAt, _updatedAt, ...rest} = await get()
  await client.create({...rest, ...fields, _id: `drafts.${id}`, _type: 'event'})
}

describe('a second import', () => {
  it('takes what only the site changed, keeps what only an editor changed', async () => {
    await imported(spring(), connection)
    await client.patch(id).set({excerpt: 'By an editor'}).commit()
    const {applied} = await imported(spring({title: 'Summer'}), connection)
    expect(shownCounts(applied)).toEqual({changed: 1})
    expect(await get()).toMatchObject({title: 'Summer', excerpt: 'By an editor'})
  })

  it('keeps the editor’s value where both changed one, and writes down both', async () => {
    await imported(spring(), connection)
    await client.patch(id).set({title: 'By an editor'}).commit()
    const messages: string[] = []
    const {applied} = await imported(spring({title: 'Summer', excerpt: 'New'}), connection, {
      onMessage: ({ruleId, actual, expected}) => messages.push(`${ruleId} ${actual} ${expected}`),
    })
    expect(shownCounts(applied)).toEqual({conflicts: 1})
    expect(messages).toEqual(['merge-conflict By an editor Summer'])
    expect(await get()).toMatchObject({title: 'By an editor', excerpt: 'New'})
    const record = await get(`lectern.base.${id}`)
    expect(JSON.parse(String(record['conflicts']))).toEqual([
      {id, path: 'title', site: 'Summer', editor: 'By an editor'},
    ])
    expect(await plannedItems(spring({title: 'Summer', excerpt: 'New'}), connection)).toEqual([])
  })

  it('takes the site’s value where both changed one, if told so', async () => {
    await imported(spring(), connection)
    await client.patch(id).set({title: 'By an editor', excerpt: 'Too'}).commit()
    await imported(spring({title: 'Summer'}), connection, {prefer: 'source'})
    expect(await get()).toMatchObject({title: 'Summer', excerpt: 'Too'})
    expect(await get(`lectern.base.${id}`)).not.toHaveProperty('conflicts')
  })

  it('merges links and paragraphs one by one, and the words of a paragraph', async () => {
    const links = 'links:\n- title: Chat\n  url: https://chat.example.org\n'
    const body = 'First paragraph with words.\n\nThe second one is longer than the first.\n\nThird.'
    await imported(spring({more: links, body}), connection)
    const {links: before, body: blocks} = await get()
    if (!Array.isArray(before) || !Array.isArray(blocks)) throw new Error('no lists')
    const [first, second, third] = blocks
    const edited = {
      ...second,
      children: [
        {...second.children[0], text: 'The second one is longer than the first, an editor says.'},
      ],
    }
    const added = {_type: 'link', _key: 'added', title: 'Map', url: 'https://map.example.org'}
    await client
      .patch(id)
      .set({links: [...before, added], body: [first, edited, third]})
      .commit()
    await imported(
      spring({
        more: links.replace('Chat', 'Talk'),
        body: 'First paragraph with other words.\n\nThe second part is longer than the first.\n\nThird.\n\nFourth.',
      }),
      connection,
    )
    const after = await get()
    expect(after['links']).toMatchObject([{title: 'Talk'}, {title: 'Map'}])
    const texts = Array.isArray(after['body'])
      ? after['body'].map(({children}) => children.map(({text}: {text: string}) => text).join(''))
      : []
    expect(texts).toEqual([
      'First paragraph with other words.',
      'The second part is longer than the first, an editor says.',
      'Third.',
      'Fourth.',
    ])
  })

  it('merges an open draft too, and never publishes it', async () => {
    await imported(spring(), connection)
    await draft({excerpt: 'Not yet public'})
    await imported(spring({title: 'Summer'}), connection)
    expect(await get()).toMatchObject({title: 'Summer', excerpt: 'Come along'})
    expect(await get(`drafts.${id}`)).toMatchObject({title: 'Summer', excerpt: 'Not yet public'})
  })

  it('leaves deleted what an editor deleted, until it is asked for', async () => {
    await imported(spring(), connection)
    await client.delete(id)
    expect(shownCounts((await imported(spring(), connection)).applied)).toEqual({left: 1})
    const codes: string[] = []
    const {applied} = await imported(spring({title: 'Summer'}), connection, {
      onMessage: ({ruleId}) => codes.push(ruleId),
    })
    expect(shownCounts(applied)).toEqual({keptDeleted: 1})
    expect(codes).toEqual(['deleted-in-studio'])
    expect(await published(id)).toBeUndefined()
    expect(await plannedItems(spring({title: 'Summer'}), connection)).toEqual([])
    await imported(spring({title: 'Summer'}), connection, {restore: true})
    expect(await get()).toMatchObject({title: 'Summer'})
  })

  it('keeps what the site has no more, or deletes what nobody touched and needs, if told so', async () => {
    const other = {'_events/other.md': page({title: 'Other'})}
    await imported({...spring(), ...other}, connection)
    expect(shownCounts((await imported(other, connection)).applied)).toEqual({gone: 1, left: 1})
    await client.create({
      _id: 'note',
      _type: 'note',
      about: {_type: 'reference', _ref: id, _weak: true},
    })
    const [kept] = await plannedItems(other, connection, {prune: true})
    expect(kept).toMatchObject({verdict: 'gone', reason: '`note` refers to it', writes: []})
    await client.delete('note')
    await client.patch(id).set({title: 'By an editor'}).commit()
    const [edited] = await plannedItems(other, connection, {prune: true})
    expect(edited).toMatchObject({reason: 'an editor changed it'})
    await client.patch(id).set({title: 'Spring'}).commit()
    const {applied} = await imported(other, connection, {prune: true})
    expect(shownCounts(applied)).toEqual({gone: 1, removed: 1, left: 1})
    expect(await published(id)).toBeUndefined()
    expect(await plannedItems(other, connection)).toEqual([])
  })

  it('knows a page whose file was renamed, with its sessions, and keeps its old address', async () => {
    const body = '## Programme\n\n- 17:00 Welcome to everybody\n- 17:30 Dinner with speeches\n'
    await imported(spring({body}), connection)
    const renamed = {'_events/may.md': page({title: 'May', body})}
    const {applied} = await imported(renamed, connection)
    expect(applied).toMatchObject({created: 0, moved: 1, gone: 0})
    expect(await get()).toMatchObject({title: 'May', redirectFrom: ['/spring/']})
    expect(await plannedItems(renamed, connection)).toEqual([])
    await imported({'_events/june.md': page({title: 'May', body})}, connection)
    expect(await get()).toMatchObject({redirectFrom: ['/spring/', '/may/']})
  })

  it('knows a session whose title changed', async () => {
    const programme = (...titles: readonly string[]) =>
      spring({
        body: `## Programme\n\n${titles.map((title, index) => `- 1${7 + index}:00 ${title}\n`).join('')}`,
      })
    await imported(programme('Welcome to everybody', 'A talk on maps'), connection)
    const [, talk] = await client.fetch<readonly {readonly _id: string}[]>(
      '*[_type == "session"] | order(period.start)',
    )
    await client
      .patch(talk?._id ?? '')
      .set({room: 'Attic'})
      .commit()
    const changed = programme('Welcome to everybody', 'What maps leave out')
    expect(await imported(changed, connection)).toMatchObject({applied: {created: 0, gone: 0}})
    expect(await get(talk?._id)).toMatchObject({title: 'What maps leave out', room: 'Attic'})
    expect(await plannedItems(changed, connection)).toEqual([])
    const again = programme('Welcome to everybody', 'What maps leave out and in', 'Dinner')
    expect(await imported(again, connection)).toMatchObject({applied: {created: 1, gone: 0}})
    expect(await get(talk?._id)).toMatchObject({title: 'What maps leave out and in'})
    expect(await plannedItems(again, connection)).toEqual([])
  })

  it('hides and shows a document as its page does', async () => {
    await imported(spring(), connection)
    await imported(spring({more: 'published: false\n'}), connection)
    expect(await published(id)).toBeUndefined()
    expect(await get(`drafts.${id}`)).toMatchObject({title: 'Spring'})
    await imported(spring(), connection)
    expect(await published(`drafts.${id}`)).toBeUndefined()
    expect(await get()).toMatchObject({title: 'Spring'})
    await imported(spring({more: 'published: false\n'}), connection)
    await client.patch(`drafts.${id}`).set({excerpt: 'Not yet public'}).commit()
    await imported(spring(), connection)
    expect(await get()).toMatchObject({excerpt: 'Come along'})
    expect(await get(`drafts.${id}`)).toMatchObject({excerpt: 'Not yet public'})
  })

  it('plans anew what somebody changes while it writes', async () => {
    const pages = Object.fromEntries(
      Array.from({length: 120}, (_, index) => [
        `_events/e${index}.md`,
        page({title: `E ${index}`}),
      ]),
    )
    await imported(pages, connection)
    const changed = Object.fromEntries(
      Object.entries(pages).map(([path, text]) => [path, text.replace('Come along', 'Come!')]),
    )
    let edits: Promise<unknown> | undefined
    const {applied} = await imported(changed, connection, {
      onProgress: () => {
        edits ??= client.patch('events-e99').set({title: 'By an editor'}).commit()
      },
    })
    await edits
    expect(applied.changed).toBe(120)
    expect(await get('events-e99')).toMatchObject({title: 'By an editor', excerpt: 'Come!'})
  })
})

describe('a plan', () => {
  it('is carried out as it is, or refused with what changed', async () => {
    await imported(spring(), connection)
    const pages = spring({title: 'Summer'})
    const plan = (await plannedItems(pages, connection)).flatMap((item) => planned(item) ?? [])
    const kept = JSON.parse(JSON.stringify(plan))
    await client.patch(id).set({excerpt: 'By an editor'}).commit()
    await expect(imported(pages, connection, {plan: kept})).rejects.toThrow(
      /`events-spring` changed in the dataset\nNothing was written/u,
    )
    await expect(imported(spring({title: 'Autumn'}), connection, {plan: kept})).rejects.toThrow(
      /`_events\/spring.md` changed on the site/u,
    )
    expect(await get()).toMatchObject({title: 'Spring'})
    expect(await client.fetch('count(*[_type in ["lectern.lock", "lectern.lease"]])')).toBe(0)
    const fresh = (await plannedItems(pages, connection)).flatMap((item) => planned(item) ?? [])
    await imported(pages, connection, {plan: JSON.parse(JSON.stringify(fresh))})
    expect(await get()).toMatchObject({title: 'Summer', excerpt: 'By an editor'})
  })
})

describe('what an import left no record of', () => {
  const forget = () => client.delete({query: '*[_type == "lectern.base"]'})

  it('is recognised where it says what the site says', async () => {
    await imported(spring(), connection)
    await forget()
    const [item] = await plannedItems(spring(), connection)
    expect(item).toMatchObject({verdict: 'leave', writes: []})
    await imported(spring(), connection)
    expect(await plannedItems(spring(), connection)).toEqual([])
  })

  it('is brought up to date where nobody has edited it since', async () => {
    await imported(spring(), connection)
    await forget()
    await imported(spring({title: 'Summer'}), connection)
    expect(await get()).toMatchObject({title: 'Summer'})
  })

  it('keeps what an editor changed, whether the site changed or not', async () => {
    await imported(spring(), connection)
    await forget()
    await client.patch(id).set({title: 'By an editor'}).commit()
    expect(shownCounts((await imported(spring(), connection)).applied)).toEqual({left: 1})
    await forget()
    const pages = spring({title: 'Summer', excerpt: 'New'})
    const [item] = await plannedItems(pages, connection)
    expect(item?.conflicts.map(({path}) => pathText(path))).toEqual(['title'])
    await imported(pages, connection)
    expect(await get()).toMatchObject({title: 'By an editor', excerpt: 'New'})
  })
})
