import {describe, expect, it} from 'vitest'

import {pathText} from '../../../migrations/fromMarkdown/merge/three.ts'
import {planned} from '../../../migrations/fromMarkdown/plan/plannedItem.ts'
import {shownCounts} from './applied.ts'
import {imported, plannedItems} from './imported.ts'
import {spring, springId as id} from './springPage.ts'
import {useDataset} from './useDataset.ts'

const {connection, client, get: stored} = useDataset()

const get = (document = id) => stored(document)

describe('a plan', () => {
  it('is carried out as it is, or refused with what changed', async () => {
    await imported(spring(), connection())
    const pages = spring({title: 'Summer'})
    const plan = (await plannedItems(pages, connection())).flatMap((item) => planned(item) ?? [])
    const kept = {items: JSON.parse(JSON.stringify(plan)), left: {}}
    await client().patch(id).set({excerpt: 'By an editor'}).commit()
    await expect(imported(pages, connection(), {plan: kept})).rejects.toThrow(
      /`events-spring` changed in the dataset\nNothing was written/u,
    )
    await expect(imported(spring({title: 'Autumn'}), connection(), {plan: kept})).rejects.toThrow(
      /`_events\/spring.md` changed on the site/u,
    )
    expect(await get()).toMatchObject({title: 'Spring'})
    expect(await client().fetch('count(*[_type in ["lectern.lock", "lectern.lease"]])')).toBe(0)
    const fresh = (await plannedItems(pages, connection())).flatMap((item) => planned(item) ?? [])
    await imported(pages, connection(), {
      plan: {items: JSON.parse(JSON.stringify(fresh)), left: {}},
    })
    expect(await get()).toMatchObject({title: 'Summer', excerpt: 'By an editor'})
  })
})

const forget = () => client().delete({query: '*[_type == "lectern.base"]'})

describe('what an import left no record of', () => {
  it('is recognised where it says what the site says', async () => {
    await imported(spring(), connection())
    await forget()
    const [item] = await plannedItems(spring(), connection())
    expect(item).toMatchObject({verdict: 'leave', writes: []})
    await imported(spring(), connection())
    expect(await plannedItems(spring(), connection())).toEqual([])
  })

  it('is brought up to date where nobody has edited it since', async () => {
    await imported(spring(), connection())
    await forget()
    await imported(spring({title: 'Summer'}), connection())
    expect(await get()).toMatchObject({title: 'Summer'})
  })

  it('keeps what an editor changed, whether the site changed or not', async () => {
    await imported(spring(), connection())
    await forget()
    await client().patch(id).set({title: 'By an editor'}).commit()
    expect(shownCounts((await imported(spring(), connection())).applied)).toEqual({left: 1})
    await forget()
    const pages = spring({title: 'Summer', excerpt: 'New'})
    const [item] = await plannedItems(pages, connection())
    expect(item?.conflicts.map(({path}) => pathText(path))).toEqual(['title'])
    await imported(pages, connection())
    expect(await get()).toMatchObject({title: 'By an editor', excerpt: 'New'})
  })
})
