import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import type {SanityClient} from '@sanity/client'
import {afterAll, expect, test, vi} from 'vitest'

import {startLake} from '../../startLake.ts'
import type {LakeProcess} from '../../startLake.ts'
import {clientFor} from './lakeUnderTest.ts'

const kills = Number(process.env['LECTERN_KILLS'] ?? 5)
const writers = 8
const parts = ['a', 'b', 'c']
/** On a machine that has other work; what is measured here is not how long a query takes. */
const patient = ['--query-timeout', '300']

vi.setConfig({testTimeout: 60_000 + kills * 20_000})
const dataFolder = mkdtempSync(join(tmpdir(), 'lectern-killed-'))
afterAll(() => rmSync(dataFolder, {recursive: true, force: true}))

/** The documents of one transaction: all have its name, and of each writer's the newest counts. */
interface Written {
  readonly _id: string
  readonly _rev: string
  readonly transaction: string
}

const clientOf = (lake: LakeProcess): SanityClient =>
  clientFor(lake).withConfig({token: lake.token, perspective: 'raw', maxRetries: 0})

/** Writes one transaction after the other until the lake is gone; notes what was sent and what was answered. */
const writeUntilGone = async (
  client: SanityClient,
  {name, round}: {readonly name: string; readonly round: number},
  told: {sent(transaction: string): void; answered(transaction: string): void},
): Promise<void> => {
  for (let n = 0; ; n += 1) {
    const transaction = `${name}-${n}`
    told.sent(transaction)
    const documents = parts.map((part) => ({
      _id: `${name}-${part}`,
      _type: 'sample',
      transaction,
      text: 'steady words '.repeat(n % 300),
    }))
    try {
      await client.mutate(
        [
          ...documents.map((document) => ({createOrReplace: document})),
          {create: {_id: `once.${transaction}`, _type: `once-${round}`, transaction}},
        ],
        {transactionId: transaction, returnDocuments: false},
      )
    } catch {
      return
    }
    told.answered(transaction)
  }
}

test(`after ${kills} kills at any moment every answered write is there, and no half transaction`, async () => {
  const answered = new Set<string>()
  let lake = await startLake({dataFolder, args: patient})
  for (let round = 0; round < kills; round += 1) {
    const running = lake
    const last = new Map<string, {sent: string; answered: string | undefined}>()
    const killAfter = Math.floor(Math.random() * 60)
    let answers = 0
    let ending: Promise<void> | undefined
    const kill = (): void => {
      ending ??= new Promise((resolve) => {
        setTimeout(() => resolve(running.kill()), Math.random() * 20)
      })
    }
    const names = Array.from({length: writers}, (_, writer) => `r${round}-w${writer}`)
    await Promise.all(
      names.map((name) =>
        writeUntilGone(
          clientOf(running),
          {name, round},
          {
            sent: (transaction) => {
              last.set(name, {sent: transaction, answered: last.get(name)?.answered})
              if (killAfter === 0) kill()
            },
            answered: (transaction) => {
              answered.add(transaction)
              last.set(name, {sent: transaction, answered: transaction})
              answers += 1
              if (answers >= killAfter) kill()
            },
          },
        ),
      ),
    )
    await ending

    lake = await startLake({dataFolder, args: patient})
    const client = clientOf(lake)
    const type = `once-${round}`
    const once = new Set(await client.fetch<string[]>('*[_type == $type].transaction', {type}))
    const answeredNow = [...answered].filter((transaction) => transaction.startsWith(`r${round}-`))
    expect(answeredNow.filter((transaction) => !once.has(transaction))).toEqual([])
    for (const name of names) {
      const ids = parts.map((part) => `${name}-${part}`)
      const documents = await client.getDocuments<Written>(ids)
      const stored = new Set(documents.map((document) => document?.transaction))
      expect(stored.size).toBe(1)
      const [transaction] = stored
      const {sent, answered: answer} = last.get(name) ?? {sent: undefined, answered: undefined}
      // What was sent and not answered may be there or not, but wholly.
      expect([sent, answer]).toContain(transaction)
      expect(documents.map((document) => document?._rev)).toEqual(parts.map(() => transaction))
      if (transaction !== undefined) expect(once.has(transaction)).toBe(true)
      for (const [index, id] of transaction === undefined ? [] : ids.entries()) {
        const path = `/v2025-02-19/data/history/production/documents/${id}?lastRevision=true`
        const headers = {authorization: `Bearer ${lake.token}`}
        const past = await (await fetch(lake.url + path, {headers})).json()
        expect(past).toEqual({documents: [documents[index]]})
      }
    }
  }
  const all = new Set(await clientOf(lake).fetch<string[]>('*[_id in path("once.*")].transaction'))
  expect(answered.size).toBeGreaterThan(0)
  expect([...answered].filter((transaction) => !all.has(transaction))).toEqual([])
  expect(await lake.stop()).toBe(0)
})
