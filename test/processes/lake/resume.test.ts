import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {afterEach, beforeEach, expect, test} from 'vitest'

import {startLake} from '../../startLake.ts'
import type {LakeProcess} from '../../startLake.ts'
import {EventReader} from './eventStream.ts'
import {clientFor} from './lakeUnderTest.ts'

let dataFolder: string
let lake: LakeProcess

beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'lectern-resume-'))
  lake = await startLake({dataFolder})
})
afterEach(async () => {
  await lake.stop()
  rmSync(dataFolder, {recursive: true, force: true})
})

const client = () => clientFor(lake).withConfig({token: lake.token})

/** Listens to documents of the type `t`, from behind `lastEventId` if there is one. */
const listen = (lastEventId?: string): Promise<EventReader> => {
  const search = new URLSearchParams({
    query: '*[_type == "t" && shown]',
    enableResume: 'true',
    includeResult: 'true',
  })
  return EventReader.open(`${lake.url}/v2025-02-19/data/listen/${lake.dataset}?${search}`, {
    authorization: `Bearer ${lake.token}`,
    ...(lastEventId === undefined ? {} : {'last-event-id': lastEventId}),
  })
}

const show = (_id: string) => client().createOrReplace({_id, _type: 't', shown: true})

const ids = async (reader: EventReader, count: number): Promise<readonly unknown[]> => {
  const found: unknown[] = []
  while (found.length < count) {
    const {data} = await reader.next()
    found.push(typeof data === 'object' && data !== null && 'documentId' in data && data.documentId)
  }
  return found
}

test('a listener that comes back after a restart hears all that it missed, once', async () => {
  const before = await listen()
  expect(await before.next()).toMatchObject({event: 'welcome'})
  await show('heard')
  const {id} = await before.next()
  before.stop()
  await show('missed-1')
  await client().create({_id: 'other', _type: 'other', shown: true})
  await client()
    .transaction()
    .createOrReplace({_id: 'missed-2', _type: 't', shown: true})
    .createOrReplace({_id: 'missed-3', _type: 't', shown: true})
    .commit()
  await client().patch('missed-1').set({shown: false}).commit()
  await lake.kill()
  lake = await startLake({dataFolder})
  await show('missed-4')

  const after = await listen(id)
  expect(await after.next()).toMatchObject({event: 'welcomeback'})
  await show('live')
  expect(await ids(after, 6)).toEqual([
    'missed-1',
    'missed-2',
    'missed-3',
    'missed-1',
    'missed-4',
    'live',
  ])
  after.stop()
})

test('a listener that was cut off inside a transaction hears the rest of it', async () => {
  const before = await listen()
  await before.next()
  await client()
    .transaction()
    .createOrReplace({_id: 'a', _type: 't', shown: true})
    .createOrReplace({_id: 'b', _type: 't', shown: true})
    .commit()
  const {id} = await before.next()
  before.stop()
  const after = await listen(id)
  expect(await after.next()).toMatchObject({event: 'welcomeback'})
  expect(await after.next()).toMatchObject({
    data: {documentId: 'b', transactionTotalEvents: 2, transactionCurrentEvent: 2},
  })
  after.stop()
})

test('a listener that heard nothing yet resumes from its welcome', async () => {
  for (const seed of [undefined, 'seed']) {
    if (seed !== undefined) await show(seed)
    const before = await listen()
    const {id} = await before.next()
    before.stop()
    await show(`missed-${seed}`)
    const after = await listen(id)
    expect(await after.next()).toMatchObject({event: 'welcomeback'})
    expect(await ids(after, 1)).toEqual([`missed-${seed}`])
    after.stop()
  }
})

test('a listener whose place is not known, or lies too far back, is told to read afresh', async () => {
  await show('first')
  const before = await listen()
  const {id} = await before.next()
  before.stop()
  for (let n = 0; n <= 1000; n += 100) {
    await Promise.all(Array.from({length: 100}, (_, i) => show(`many-${n + i}`)))
  }
  for (const place of ['unknown#a', id]) {
    const after = await listen(place)
    expect(await after.next()).toMatchObject({event: 'reset'})
    await show('afterwards')
    expect(await ids(after, 1)).toEqual(['afterwards'])
    after.stop()
  }
})

test('without enableResume a listener is welcomed anew', async () => {
  const url = `${lake.url}/v2025-02-19/data/listen/${lake.dataset}?query=*`
  const reader = await EventReader.open(url, {
    authorization: `Bearer ${lake.token}`,
    'last-event-id': 'x#y',
  })
  expect(await reader.next()).toMatchObject({event: 'welcome', id: undefined})
  reader.stop()
})
