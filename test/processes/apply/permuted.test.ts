import {assert, asyncProperty, shuffledSubarray} from 'fast-check'
import {describe, expect, it, vi} from 'vitest'

import {emptied, imported, type Pages, plannedItems} from './imported.ts'
import {page} from './springPage.ts'
import {useDataset} from './useDataset.ts'

vi.setConfig({testTimeout: 300_000, hookTimeout: 60_000})

const {connection, client} = useDataset()

const names = ['maps', 'bread', 'trees', 'boats', 'songs'] as const

const textOf = (name: string): string =>
  page({
    title: `About ${name}`,
    excerpt: `All of ${name}`,
    body: `We talk of ${name}.\n\n## Programme\n\n- 17:00 Hello ${name}\n- 17:30 More on ${name}\n`,
  })

const at = (paths: readonly string[]): Pages =>
  Object.fromEntries(names.map((name, place) => [`_events/${paths[place] ?? ''}.md`, textOf(name)]))

const contents = (): Promise<readonly unknown[]> =>
  client().fetch(
    '*[_type in ["event", "session"]] | order(_id){_id, title, excerpt, ingress, room, "body": pt::text(body)}',
  )

const numbered = Array.from({length: 7}, (_, index) => `0${index + 1}`)

describe('an import after files got other names', () => {
  it('keeps every document and its editor’s values, whatever unchanged pages are called now', async () => {
    await assert(
      asyncProperty(
        shuffledSubarray(numbered, {minLength: 7}),
        shuffledSubarray(numbered, {minLength: 7}),
        async (first, second) => {
          await emptied(client())
          await imported(at(first), connection())
          for (const [place, name] of names.entries()) {
            const id = `events-${first[place] ?? ''}`
            await client()
              .patch(id)
              .set({ingress: `An editor on ${name}`})
              .commit()
            const talk = `*[_type == "session" && event._ref == $id && title match "More*"][0]._id`
            const session = await client().fetch<string>(talk, {id})
            await client()
              .patch(session)
              .set({room: `Room of ${name}`})
              .commit()
          }
          const before = await contents()
          expect(await imported(at(second), connection())).toMatchObject({
            applied: {created: 0, gone: 0, conflicts: 0},
          })
          expect(await contents()).toEqual(before)
          expect(await plannedItems(at(second), connection())).toEqual([])
          await imported(at(first), connection())
          expect(await contents()).toEqual(before)
        },
      ),
      {numRuns: 15, endOnFailure: true},
    )
  })

  it('makes a document of its own of a file that takes the name of a renamed one, at once or later', async () => {
    const old = {'_events/fair.md': textOf('maps')}
    const moved = {'_events/fair-2030.md': textOf('maps')}
    const both = {...moved, '_events/fair.md': textOf('bread')}
    for (const steps of [
      [old, both],
      [old, moved, both],
    ]) {
      await emptied(client())
      await imported(steps[0] ?? {}, connection())
      await client().patch('events-fair').set({ingress: 'By an editor'}).commit()
      for (const step of steps.slice(1)) await imported(step, connection())
      const [bread, maps] = await client().fetch<readonly {readonly _id: string}[]>(
        '*[_type == "event"] | order(title)',
      )
      expect(maps).toMatchObject({_id: 'events-fair', ingress: 'By an editor'})
      expect(bread).not.toHaveProperty('ingress')
      expect(await client().fetch('count(*[_type == "session"])')).toBe(4)
      expect(await plannedItems(both, connection())).toEqual([])
      await imported({...both, '_events/fair.md': textOf('trees')}, connection())
      expect(await client().getDocument(bread?._id ?? '')).toMatchObject({title: 'About trees'})
    }
  })

  it('adds no address as an older one that another page has now', async () => {
    await imported({'_events/a.md': textOf('maps'), '_events/b.md': textOf('bread')}, connection())
    await imported({'_events/b.md': textOf('maps'), '_events/a.md': textOf('bread')}, connection())
    expect(await client().fetch('count(*[defined(redirectFrom)])')).toBe(0)
  })
})

const project = '---\ntitle: Open Streets\nlang: en\n---\nMaps.\n'
const presenting = (more = '') =>
  page({
    body: `We meet.\n\n## Projects that are presented\n\n- **Open Streets** – Ada Berg${more}\n`,
  })

describe('an import after the page of a presented project is gone', () => {
  it('leaves the project where it is presented, and makes no second one', async () => {
    const pages = {'_events/spring.md': presenting(), '_posts/2031-01-02-streets.md': project}
    await imported(pages, connection())
    const shown = '*[_type == "event"][0].presentations[0].project._ref'
    const id = await client().fetch<string>(shown)
    const {applied} = await imported({'_events/spring.md': presenting()}, connection())
    expect(applied).toMatchObject({created: 0, gone: 1})
    expect(await client().fetch(shown)).toBe(id)
    expect(await plannedItems({'_events/spring.md': presenting()}, connection())).toHaveLength(1)
    await imported({'_events/spring.md': presenting(', who made it')}, connection())
    expect(await client().fetch(shown)).toBe(id)
    expect(await client().fetch('count(*[_type == "project"])')).toBe(1)
    await imported(pages, connection())
    expect(await plannedItems(pages, connection())).toEqual([])
    expect(await client().fetch('count(*[_type == "project"])')).toBe(1)
  })
})
