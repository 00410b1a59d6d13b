import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'

import {type LakeHere, startLakeHere} from '../../lakeHere.ts'
import {connectionTo, runner} from '../apply/applied.ts'
import {startFaultyLake} from '../apply/faultyLake.ts'
import {datasetAt, emptied, type Pages, stateOf} from '../apply/imported.ts'
import {page} from '../apply/springPage.ts'
import {isIdle} from './siteInStep.ts'
import {type SyncedSite, syncedSite} from './syncedSite.ts'

vi.setConfig({testTimeout: 600_000, hookTimeout: 120_000})

let lake: LakeHere
let client: SanityClient

beforeAll(async () => {
  lake = await startLakeHere()
  client = datasetAt(connectionTo(lake))
})

afterAll(async () => {
  await lake.stop()
})

const start: Pages = {
  '_events/spring.md': page(),
  '_events/summer.md': page({title: 'Summer', excerpt: 'Sun'}),
  '_events/autumn.md': page({title: 'Autumn', excerpt: 'Leaves'}),
}

/** A site and a dataset that agreed, and were both changed since. */
const prepared = async (): Promise<SyncedSite> => {
  await emptied(client)
  const site = await syncedSite(start, connectionTo(lake))
  await site.sync()
  await client
    .transaction()
    .patch('events-spring', {set: {title: 'Studio spring', excerpt: 'Studio'}})
    .patch('events-summer', {set: {title: 'Studio summer'}})
    .create({
      _id: 'made',
      _type: 'event',
      title: 'Winter',
      language: 'en',
      slug: {_type: 'slug', current: 'winter'},
      period: {
        _type: 'period',
        kind: 'once',
        start: '2031-12-20T16:00:00.000Z',
        timeZone: 'Europe/Stockholm',
      },
    })
    .commit()
  await site.write({
    '_events/spring.md': page({title: 'Git spring'}),
    '_events/summer.md': page({title: 'Summer', excerpt: 'Git sun'}),
    '_events/fall.md': page({title: 'Autumn', excerpt: 'Leaves'}),
  })
  return site
}

/** All that both sides hold; a later sync takes note of what it finds. */
const endOf = async (site: SyncedSite): Promise<readonly unknown[]> => {
  const again = await site.sync()
  expect(isIdle(again)).toBe(true)
  const {items: _items, ...rest} = again
  const dataset = [...(await stateOf(client))].filter(([id]) => !id.startsWith('lectern.export.'))
  return [await site.pages(), dataset, rest.disputes, site.git('status', '--porcelain')]
}

describe('a sync', () => {
  it('that was killed at a request ends, run again, as one that was not', async () => {
    const whole = await prepared()
    const counting = await startFaultyLake(lake.url, () => undefined)
    await whole.sync({connection: {...connectionTo(lake), apiHost: counting.url}})
    const requests = counting.requests()
    await counting.close()
    const expected = await endOf(whole)
    expect(requests).toBeGreaterThan(15)
    for (let at = 1; at < requests; at += 3) {
      const site = await prepared()
      const death = await startFaultyLake(lake.url, () => undefined, {
        of: 'requests',
        at,
        isHeard: at % 2 === 0,
      })
      const killed = site.sync({
        connection: {...connectionTo(lake), apiHost: death.url},
        runner: {...runner, pid: 1},
      })
      killed.catch(() => undefined)
      await death.died
      await site.sync({runner: {...runner, isAlive: () => false}})
      expect([at, await endOf(site)]).toEqual([at, expected])
      await death.close()
    }
  })

  it('that was killed between two files ends, run again, as one that was not', async () => {
    const whole = await prepared()
    await whole.sync()
    const expected = await endOf(whole)
    for (const lost of ['_events/spring.md', '_events/summer.md', '_events/winter.md']) {
      const site = await prepared()
      await site.sync({commits: false})
      if (lost.endsWith('winter.md')) site.git('clean', '--quiet', '--force')
      else site.git('checkout', '--quiet', '--', lost)
      await site.sync()
      expect([lost, await endOf(site)]).toEqual([lost, expected])
    }
  })
})
