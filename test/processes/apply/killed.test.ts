import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'

import type {Run} from '../../../migrations/fromMarkdown/runs/run.ts'
import {siteFolder} from '../../../migrations/fromMarkdown/testing/siteFolder.ts'
import {listRuns} from '../../../migrations/fromMarkdown/undoImport.ts'
import {runner} from './applied.ts'
import {misfortunes, startFaultyLake} from './faultyLake.ts'
import {apart, emptied, imported, type Pages, stateOf, undone} from './imported.ts'
import {type LakeAgain, startLakeAgain} from './lakeAgain.ts'

vi.setConfig({testTimeout: 600_000, hookTimeout: 60_000})

let lake: LakeAgain
let root: string

const image = (background: string): Promise<Buffer> =>
  sharp({create: {width: 4, height: 3, channels: 3, background}})
    .png()
    .toBuffer()

beforeAll(async () => {
  lake = await startLakeAgain()
  root = await siteFolder({
    '_uploads/a.png': await image('red'),
    '_uploads/b.png': await image('blue'),
    '_uploads/c.png': await image('green'),
  })
})

afterAll(async () => {
  await lake.stop()
})

const page = (title: string, more = ''): string =>
  `---\ntitle: ${title}\nlang: en\nevent-date: 2031-05-20 17:00:00 +0200\n${more}---\nWe meet.\n\n## Programme\n\n- 17:00 Welcome to everybody\n- 17:30 A talk on maps\n`

const pages = (word: string, number: number): Pages =>
  Object.fromEntries(
    Array.from({length: number}, (_, index) => [`_events/e${index}.md`, page(`${word} ${index}`)]),
  )

const before: Pages = {
  ...pages('First', 40),
  '_events/a.md': page('A', 'image: /uploads/a.png\n'),
  '_events/gone.md': page('Gone'),
  '_events/name.md': page('Name', 'excerpt: Some words\n'),
}
const after: Pages = {
  ...pages('Second', 45),
  '_events/a.md': page('A', 'image: /uploads/b.png\n'),
  '_events/c.md': page('C', 'image: /uploads/c.png\n'),
  '_events/other-name.md': page('Name', 'excerpt: Some words\n'),
}
const images = ['_uploads/a.png', '_uploads/b.png', '_uploads/c.png']
const options = () => ({root, prune: true, images})

/** What editors do between two imports. */
const edit = async (): Promise<void> => {
  await lake.client
    .transaction()
    .patch('events-e1', {set: {title: 'By an editor', excerpt: 'Too'}})
    .patch('events-e2', {set: {excerpt: 'By an editor'}})
    .delete('events-e3-session-a-talk-on-maps')
    .commit()
}

/** Makes what an import is to begin with. @returns what makes it again */
const prepare = async (): Promise<() => Promise<void>> => {
  await emptied(lake.client)
  await imported(before, lake.connection, options())
  await edit()
  return lake.keep()
}

const isLock = (id: string): boolean => /^lectern\.(?:lock|lease)/u.test(id)

const dead = {...runner, isAlive: () => false}

/** Numbers from 0 up to 1 that are the same for the same seed. */
const randomNumbers = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

describe('an import', () => {
  let prepared: () => Promise<void>
  let whole: ReadonlyMap<string, string>
  let counts: Run['counts']
  let changes = 0
  const {signal} = new AbortController()
  const lastCounts = async (): Promise<Run['counts'] | undefined> =>
    (await listRuns(lake.connection, signal))[0]?.counts
  beforeAll(async () => {
    prepared = await prepare()
    const counting = await startFaultyLake(lake.url, () => undefined)
    await imported(after, {...lake.connection, apiHost: counting.url}, options())
    changes = counting.changes()
    await counting.close()
    whole = await stateOf(lake.client)
    counts = (await lastCounts()) ?? {}
  })

  // One that was killed at a question leaves what one leaves that was killed at the change before it.
  it('that was killed at any change ends, run again, as one that was not', async () => {
    expect(changes).toBeGreaterThan(5)
    expect(counts).toMatchObject({created: expect.any(Number), changed: expect.any(Number)})
    for (let at = 0; at < changes; at += 1) {
      for (const isHeard of [false, true]) {
        await prepared()
        const death = await startFaultyLake(lake.url, () => undefined, {of: 'changes', at, isHeard})
        const killed = imported(
          after,
          {...lake.connection, apiHost: death.url},
          {...options(), runner: {...runner, pid: 1}},
        )
        killed.catch(() => undefined)
        await death.died
        await imported(after, lake.connection, {...options(), runner: dead})
        expect([at, isHeard, apart(whole, await stateOf(lake.client))]).toEqual([at, isHeard, []])
        expect([at, isHeard, await lastCounts()]).toEqual([at, isHeard, counts])
        await death.close()
      }
    }
  })

  it('that was killed at any change leaves nothing once it is taken back, files neither', async () => {
    const one = {'_events/a.md': page('A', 'image: /uploads/a.png\n')}
    const two = {...one, '_events/b.md': page('B', 'image: /uploads/b.png\n')}
    const given = {root, images}
    await emptied(lake.client)
    await imported(one, lake.connection, given)
    const then = await stateOf(lake.client)
    const begun = await lake.keep()
    const counting = await startFaultyLake(lake.url, () => undefined)
    await imported(two, {...lake.connection, apiHost: counting.url}, given)
    const last = counting.changes()
    await counting.close()
    for (let at = 0; at < last; at += 1) {
      await begun()
      const [earlier] = await listRuns(lake.connection, signal)
      const death = await startFaultyLake(lake.url, () => undefined, {
        of: 'changes',
        at,
        isHeard: true,
      })
      const elsewhere = {...lake.connection, apiHost: death.url}
      imported(two, elsewhere, {...given, runner: {...runner, pid: 1}}).catch(() => undefined)
      await death.died
      const [run] = await listRuns(lake.connection, signal)
      if (run !== undefined && run.id !== earlier?.id)
        await undone(lake.connection, run.id, {runner: dead})
      const left = apart(then, await stateOf(lake.client)).filter(([id]) => !isLock(id))
      expect([at, left]).toEqual([at, []])
      await death.close()
    }
  })

  it('ends, whatever befalls its requests, as if nothing had', async () => {
    for (let seed = 1; seed <= 6; seed += 1) {
      const random = randomNumbers(seed)
      await prepared()
      const faulty = await startFaultyLake(lake.url, () =>
        random() < 0.2 ? misfortunes[Math.floor(random() * misfortunes.length)] : undefined,
      )
      await imported(after, {...lake.connection, apiHost: faulty.url}, options())
      await faulty.close()
      expect([seed, apart(whole, await stateOf(lake.client))]).toEqual([seed, []])
    }
  })
})
