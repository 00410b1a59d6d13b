import {describe, expect, it, vi} from 'vitest'

import {page} from '../apply/springPage.ts'
import {useDataset} from '../apply/useDataset.ts'
import {isIdle} from './siteInStep.ts'
import {syncedSite} from './syncedSite.ts'

vi.setConfig({testTimeout: 300_000, hookTimeout: 60_000})

const {connection, client, get} = useDataset()

const spring = '_events/spring.md'

/** What the Studio makes of a document with *Duplicate*, where it is published. */
const duplicate = async (id: string, fields: Readonly<Record<string, unknown>>): Promise<void> => {
  const {_rev, _createdAt, _updatedAt, ...document} = await get('events-spring')
  await client().create({...document, _type: 'event', ...fields, _id: id})
}

describe('a copy of an imported document', () => {
  it('gets a page of its own, and what changes in it never reaches the page of the original', async () => {
    const {pages, write, sync} = await syncedSite({[spring]: page()}, connection())
    await sync()
    await duplicate('copy', {title: 'Spring again', slug: {_type: 'slug', current: 'spring-again'}})
    const synced = await sync()
    expect(synced.exported.added).toEqual(['_events/spring-again.md'])
    const written = await pages()
    expect(written[spring]).toBe(page())
    expect(written['_events/spring-again.md']).toContain('title: Spring again\n')
    expect(isIdle(await sync())).toBe(true)

    await client().patch('copy').set({excerpt: 'Of the copy'}).commit()
    await write({...(await pages()), [spring]: page({excerpt: 'Of the site'})})
    expect(await sync()).toMatchObject({disputes: []})
    expect(await get('copy')).toMatchObject({title: 'Spring again', excerpt: 'Of the copy'})
    expect(await get('events-spring')).toMatchObject({title: 'Spring', excerpt: 'Of the site'})
    const texts = await pages()
    expect(Object.keys(texts)).toHaveLength(2)
    expect(texts[spring]).toBe(page({excerpt: 'Of the site'}))
    expect(texts['_events/spring-again.md']).toContain('excerpt: Of the copy\n')
    expect(isIdle(await sync())).toBe(true)
  })

  it('does not stand in for the original once that is deleted', async () => {
    const {pages, sync} = await syncedSite({[spring]: page()}, connection())
    await sync()
    await duplicate('copy', {title: 'Spring again'})
    await client().delete('events-spring')
    const {exported} = await sync({prune: true})
    expect(exported).toMatchObject({removed: [spring]})
    expect(exported.added).toHaveLength(1)
    expect(Object.values(await pages())).toEqual([expect.stringContaining('title: Spring again\n')])
    expect(isIdle(await sync({prune: true}))).toBe(true)
  })
})
