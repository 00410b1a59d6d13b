import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import * as fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'

import type {Summary} from '../../../migrations/fromMarkdown/report/summary.ts'
import {apart, imported, type Pages, stateOf, undone} from './imported.ts'
import {page} from './springPage.ts'
import {useDataset} from './useDataset.ts'

const {connection, client} = useDataset()

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-kept-'))
})
afterAll(() => rm(folder, {recursive: true}))

const names = ['one', 'two', 'three', 'four'] as const
const body = (text: string, shows = ''): string =>
  `${text}\n\n## Programme\n\n- 17:00 Welcome to everybody\n- 17:30 A talk on maps by Ada Berg\n${shows}`
const site: Pages = Object.fromEntries(
  names.map((name) => [`_events/${name}.md`, page({title: name, body: body('We meet.')})]),
)

/** Imports a site, and counts the pages of which something is said again without a look at them. */
const importing = async (pages: Pages, memoryFile?: string) => {
  const recalled: Summary[] = []
  const {applied} = await imported(pages, connection(), {
    prune: true,
    ...(memoryFile !== undefined && {memoryFile}),
    onRecalled: (summary) => recalled.push(summary),
  })
  return {applied, recalled: recalled.flatMap(({codes}) => Object.values(codes)).length > 0}
}

const changed = (pages: Pages, name: string, change: (text: string) => string): Pages => {
  const path = `_events/${name}.md`
  return {...pages, [path]: change(pages[path] ?? page({title: name}))}
}

describe('an import that knows pages from the last one', () => {
  it('looks at changed pages only, as long as nobody else writes', async () => {
    const file = join(folder, 'few')
    await importing(site, file)
    const more = changed(site, 'two', (text) => `${text}\nOne line more.\n`)
    const second = await importing(more, file)
    // Of the sessions that were found in its page nothing shows that is another.
    expect(second).toMatchObject({recalled: true, applied: {changed: 1}})
    const total = second.applied.left + second.applied.changed
    await undone(connection())
    const third = await importing(more, file)
    expect(third).toMatchObject({recalled: false, applied: {changed: 1, left: total - 1}})
  })

  it('looks at all pages where what it kept is broken', async () => {
    const file = join(folder, 'broken')
    await importing(site, file)
    await writeFile(file, (await readFile(file, 'utf8')).replace('events-one', 'events-uno'))
    const more = changed(site, 'two', (text) => `${text}\nOne line more.\n`)
    expect(await importing(more, file)).toMatchObject({recalled: false, applied: {changed: 1}})
  })

  const step = fc.record({
    name: fc.constantFrom(...names, 'five'),
    how: fc.constantFrom(
      (text: string) => `${text}\nOne line more.\n`,
      (text: string) => text.replace(/^title: (.*)$/mu, 'title: $1 again'),
      (text: string) => text.replace('A talk on maps', 'A longer talk on maps'),
      (text: string) => text.replace('Ada Berg', 'Bo Ek'),
      (text: string) => `${text}\nSee [the others](/one/).\n`,
    ),
    does: fc.constantFrom('import', 'import', 'import', 'edit', 'undo'),
  })

  it('ends as one that looks at all of them', async () => {
    let number = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, {minLength: 1, maxLength: 4}), async (steps) => {
        const history = async (file?: string) => {
          await client().delete({query: '*[!(_id in path("_.**"))]'})
          let pages = site
          await importing(pages, file)
          for (const {name, how, does} of steps) {
            pages = changed(pages, name, how)
            if (does === 'edit') {
              await client().patch('events-one').set({excerpt: 'By an editor'}).commit()
            }
            if (does === 'undo') await undone(connection())
            await importing(pages, file)
          }
          return stateOf(client())
        }
        const file = join(folder, `history-${number}`)
        number += 1
        expect(apart(await history(), await history(file))).toEqual([])
      }),
      {numRuns: 10, seed: 14},
    )
  })
})
