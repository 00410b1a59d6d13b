import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'

import {filesIn} from '../../../migrations/fromMarkdown/dataset/assetSource.ts'
import {fileDigests} from '../../../migrations/fromMarkdown/dataset/fileDigests.ts'
import {
  unchangedSince,
  type Unchanged,
} from '../../../migrations/fromMarkdown/runs/unchangedSince.ts'
import {memorySite} from '../../../migrations/fromMarkdown/testing/memorySite.ts'
import {imported, type Pages, plannedItems, undone} from './imported.ts'
import {page} from './springPage.ts'
import {useDataset} from './useDataset.ts'

const {connection, client} = useDataset()

const known = (pages: Pages, images: readonly string[] = []): Promise<Unchanged | undefined> =>
  unchangedSince({
    site: memorySite(pages, images),
    options: {markdown: 'kramdown', exact: false},
    fileDigest: fileDigests(filesIn('/')),
    connection: connection(),
    signal: new AbortController().signal,
  })

const pages: Pages = {
  '_events/one.md': page({title: 'One'}),
  '_events/two.md': page({title: 'Two'}),
}

describe('a site that did not change since its import', () => {
  it('is known as it is, with what there is to say of it, whatever editors did meanwhile', async () => {
    const {applied} = await imported(pages, connection())
    await client().patch('events-one').set({title: 'By an editor'}).commit()
    await client().delete('events-two')
    const found = await known(pages)
    expect(found?.documents).toBe(applied.created)
    expect(found?.summary.codes).toHaveProperty('site-assumed')
    expect(await plannedItems(pages, connection())).toEqual([])
  })

  it('is another one with a page, a word or a file more or less', async () => {
    const {'_events/two.md': two = '', ...one} = pages
    await imported(pages, connection())
    expect(await known({...pages, '_events/three.md': two})).toBeUndefined()
    expect(await known({...pages, '_events/two.md': `${two}\nMore`})).toBeUndefined()
    expect(await known(one)).toBeUndefined()
    expect(await known(pages, ['_uploads/a.png'])).toBeUndefined()
    expect(await known(pages)).toBeDefined()
  })

  it('is not taken for done where something is left to do or to say', async () => {
    await imported(pages, connection())
    const {'_events/two.md': _two, ...one} = pages
    await imported(one, connection())
    expect(await known(one)).toBeUndefined()
    await imported(one, connection(), {prune: true})
    expect(await known(one)).toBeDefined()
  })

  it('is looked at again after an undo, and after an import of another site', async () => {
    await imported(pages, connection())
    await undone(connection())
    expect(await known(pages)).toBeUndefined()
    await imported(pages, connection())
    expect(await known(pages)).toBeDefined()
    await imported({...pages, '_events/three.md': page({title: 'Three'})}, connection())
    expect(await known(pages)).toBeUndefined()
  })

  const variants: readonly Pages[] = [
    pages,
    {...pages, '_events/one.md': page({title: 'First'})},
    {'_events/two.md': page({title: 'Two'})},
    {...pages, '_events/three.md': page({title: 'Three'})},
  ]
  const variant = fc.nat({max: variants.length - 1}).map((index) => variants[index] ?? pages)
  const step = fc.oneof(
    {weight: 3, arbitrary: variant.map((site) => ({kind: 'import', site}) as const)},
    {weight: 1, arbitrary: fc.constant({kind: 'undo'} as const)},
    {weight: 1, arbitrary: fc.constant({kind: 'edit'} as const)},
  )

  it('would have no changes, whatever happened before', async () => {
    let seen = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, {minLength: 1, maxLength: 5}),
        variant,
        async (steps, site) => {
          await client().delete({query: '*[!(_id in path("_.**"))]'})
          for (const one of steps) {
            if (one.kind === 'import') await imported(one.site, connection(), {prune: true})
            if (one.kind === 'undo') await undone(connection()).catch(() => undefined)
            if (one.kind === 'edit') {
              await client()
                .patch({query: '*[_type == "event"]'})
                .set({excerpt: 'By an editor'})
                .commit()
            }
          }
          const found = await known(site)
          if (found === undefined) return
          seen += 1
          expect(await plannedItems(site, connection())).toEqual([])
        },
      ),
      {numRuns: 25, seed: 14},
    )
    expect(seen).toBeGreaterThan(0)
  })
})
