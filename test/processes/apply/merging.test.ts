import {describe, expect, it} from 'vitest'

import {shownCounts} from './applied.ts'
import {imported, plannedItems} from './imported.ts'
import {page, spring, springId as id} from './springPage.ts'
import {useDataset} from './useDataset.ts'

const {connection, client, get: stored} = useDataset()

const get = (document = id) => stored(document)

const published = (document: string) => client().getDocument(document)

/** As the Studio does it where somebody begins to edit. */
const draft = async (fields: Readonly<Record<string, unknown>>): Promise<void> => {
  const {_rev, _createdAt, _updatedAt, ...rest} = await get()
  await client().create({...rest, ...fields, _id: `drafts.${id}`, _type: 'event'})
}

describe('a second import', () => {
  it('takes what only the site changed, keeps what only an editor changed', async () => {
    await imported(spring(), connection())
    await client().patch(id).set({excerpt: 'By an editor'}).commit()
    const {applied} = await imported(spring({title: 'Summer'}), connection())
    expect(shownCounts(applied)).toEqual({changed: 1})
    expect(await get()).toMatchObject({title: 'Summer', excerpt: 'By an editor'})
  })

  it('keeps the editor’s value where both changed one, and writes down both', async () => {
    await imported(spring(), connection())
    await client().patch(id).set({title: 'By an editor'}).commit()
    const messages: string[] = []
    const {applied} = await imported(spring({title: 'Summer', excerpt: 'New'}), connection(), {
      onMessage: ({ruleId, actual, expected}) => messages.push(`${ruleId} ${actual} ${expected}`),
    })
    expect(shownCounts(applied)).toEqual({conflicts: 1})
    expect(messages).toEqual(['merge-conflict By an editor Summer'])
    expect(await get()).toMatchObject({title: 'By an editor', excerpt: 'New'})
    const record = await get(`lectern.base.${id}`)
    expect(JSON.parse(String(record['conflicts']))).toEqual([
      {id, path: 'title', site: 'Summer', editor: 'By an editor'},
    ])
    expect(await plannedItems(spring({title: 'Summer', excerpt: 'New'}), connection())).toEqual([])
  })

  it('tells editors of a conflict in the review of the page, until they are done with it', async () => {
    await imported(spring(), connection())
    await client().patch(id).set({title: 'By an editor'}).commit()
    await imported(spring({title: 'Summer'}), connection())
    await imported(spring({title: 'Summer', excerpt: 'New'}), connection())
    const review = `lectern.review.${id}`
    expect(await get(review)).toMatchObject({
      verdict: 'needs a look',
      diagnostics: [
        {
          code: 'merge-conflict',
          message:
            'Title of `Summer` was changed on the site and here. The site says “Summer”, here it is “By an editor”',
        },
      ],
    })
    await client().patch(review).set({reviewedAt: '2031-01-01T00:00:00Z'}).commit()
    await imported(spring({title: 'Summer', excerpt: 'Newer'}), connection())
    expect(await get(review)).toMatchObject({verdict: 'imported as is', diagnostics: []})
  })

  it('takes the site’s value where both changed one, if told so', async () => {
    await imported(spring(), connection())
    await client().patch(id).set({title: 'By an editor', excerpt: 'Too'}).commit()
    await imported(spring({title: 'Summer'}), connection(), {prefer: 'source'})
    expect(await get()).toMatchObject({title: 'Summer', excerpt: 'Too'})
    expect(await get(`lectern.base.${id}`)).not.toHaveProperty('conflicts')
  })

  it('takes the site’s values of conflicts that were written down before, if told so', async () => {
    const links = 'links:\n- title: Chat\n  url: https://chat.example.org\n'
    await imported(spring({more: links}), connection())
    const {links: before} = await get()
    if (!Array.isArray(before)) throw new Error('no links')
    const edited = before.map((link) => ({...link, title: 'Channel'}))
    await client().patch(id).set({title: 'By an editor', ingress: 'Too', links: edited}).commit()
    const changed = spring({title: 'Summer', more: links.replace('Chat', 'Talk')})
    await imported(changed, connection())
    await draft({excerpt: 'Not yet public'})
    const [item] = await plannedItems(changed, connection(), {prefer: 'source'})
    expect(item).toMatchObject({verdict: 'change', conflicts: []})
    await imported(changed, connection(), {prefer: 'source'})
    expect(await get()).toMatchObject({title: 'Summer', ingress: 'Too', links: [{title: 'Talk'}]})
    expect(await get(`drafts.${id}`)).toMatchObject({title: 'Summer', excerpt: 'Not yet public'})
    expect(await get(`lectern.base.${id}`)).not.toHaveProperty('conflicts')
    expect(await plannedItems(changed, connection(), {prefer: 'source'})).toEqual([])
  })

  it('keeps a conflict in sight that a draft had before it was published', async () => {
    await imported(spring(), connection())
    await draft({title: 'By an editor'})
    await imported(spring({title: 'Summer'}), connection())
    const {_rev, _createdAt, _updatedAt, ...rest} = await get(`drafts.${id}`)
    await client()
      .transaction()
      .createOrReplace({...rest, _id: id, _type: 'event'})
      .delete(`drafts.${id}`)
      .commit()
    await imported(spring({title: 'Summer', excerpt: 'New'}), connection())
    expect(await get(`lectern.base.${id}`)).toHaveProperty('conflicts')
    await imported(spring({title: 'Summer', excerpt: 'New'}), connection(), {prefer: 'source'})
    expect(await get()).toMatchObject({title: 'Summer'})
  })

  it('merges links and paragraphs one by one, and the words of a paragraph', async () => {
    const links = 'links:\n- title: Chat\n  url: https://chat.example.org\n'
    const body = 'First paragraph with words.\n\nThe second one is longer than the first.\n\nThird.'
    await imported(spring({more: links, body}), connection())
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
    await client()
      .patch(id)
      .set({links: [...before, added], body: [first, edited, third]})
      .commit()
    await imported(
      spring({
        more: links.replace('Chat', 'Talk'),
        body: 'First paragraph with other words.\n\nThe second part is longer than the first.\n\nThird.\n\nFourth.',
      }),
      connection(),
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
    await imported(spring(), connection())
    await draft({excerpt: 'Not yet public'})
    await imported(spring({title: 'Summer'}), connection())
    expect(await get()).toMatchObject({title: 'Summer', excerpt: 'Come along'})
    expect(await get(`drafts.${id}`)).toMatchObject({title: 'Summer', excerpt: 'Not yet public'})
  })

  it('leaves deleted what an editor deleted, until it is asked for', async () => {
    await imported(spring(), connection())
    await client().delete(id)
    expect(shownCounts((await imported(spring(), connection())).applied)).toEqual({left: 1})
    const codes: string[] = []
    const {applied} = await imported(spring({title: 'Summer'}), connection(), {
      onMessage: ({ruleId}) => codes.push(ruleId),
    })
    expect(shownCounts(applied)).toEqual({keptDeleted: 1})
    expect(codes).toEqual(['deleted-in-studio'])
    expect(await published(id)).toBeUndefined()
    expect(await plannedItems(spring({title: 'Summer'}), connection())).toEqual([])
    await imported(spring({title: 'Summer'}), connection(), {restore: true})
    expect(await get()).toMatchObject({title: 'Summer'})
  })

  it('hides and shows a document as its page does', async () => {
    await imported(spring(), connection())
    await imported(spring({more: 'published: false\n'}), connection())
    expect(await published(id)).toBeUndefined()
    expect(await get(`drafts.${id}`)).toMatchObject({title: 'Spring'})
    await imported(spring(), connection())
    expect(await published(`drafts.${id}`)).toBeUndefined()
    expect(await get()).toMatchObject({title: 'Spring'})
    await imported(spring({more: 'published: false\n'}), connection())
    await client().patch(`drafts.${id}`).set({excerpt: 'Not yet public'}).commit()
    await imported(spring(), connection())
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
    await imported(pages, connection())
    const changed = Object.fromEntries(
      Object.entries(pages).map(([path, text]) => [path, text.replace('Come along', 'Come!')]),
    )
    let edits: Promise<unknown> | undefined
    const {applied} = await imported(changed, connection(), {
      onProgress: () => {
        edits ??= client().patch('events-e99').set({title: 'By an editor'}).commit()
      },
    })
    await edits
    expect(applied.changed).toBe(120)
    expect(await get('events-e99')).toMatchObject({title: 'By an editor', excerpt: 'Come!'})
  })
})
