import {mkdtempSync, rmSync} from 'node:fs'
import {Agent, request} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import type {LakeProcess} from '../../test/startLake.ts'
import type {Bench, Row} from './group.ts'
import {median} from './measure.ts'
import {documentsAt} from './sampleDocument.ts'

const writersAtOnce = [1, 8, 32]
const writesOfEach = {few: 150, many: 50}
const rounds = 5
/** Of what one process writes through one connection, flushing each transaction. */
const least = 0.5

/**
 * Writers that each send one document after the other over HTTP, beside `node:sqlite` in this process
 * and without HTTP: the same documents, each with a row of history in a transaction of its own, in a
 * file with the same journal and the same flushing.
 */
export async function writers({lake}: Bench): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const count of writersAtOnce) {
    const each = count < 8 ? writesOfEach.few : writesOfEach.many
    const speeds: {lake: number[]; other: number[]} = {lake: [], other: []}
    for (let round = 0; round <= rounds; round += 1) {
      const documents = newDocuments(`${count}-${round}`, count * each)
      const other = writtenByHand(documents)
      const written = await writtenOverHttp(lake, documents, count)
      // The first round is for both to get going.
      if (round > 0) {
        speeds.other.push(other)
        speeds.lake.push(written)
      }
    }
    const other = median(speeds.other)
    const what = count === 1 ? '1 writer' : `${count} writers`
    const goal = count === 32 ? {goal: {atLeast: other * least}} : {}
    rows.push({what, unit: 'per s', lake: median(speeds.lake), other, ...goal})
  }
  return rows
}

type Document = Readonly<Record<string, unknown>>

const newDocuments = (name: string, count: number): readonly Document[] =>
  Array.from({length: count}, (_, n) => {
    const [document] = documentsAt(n, count)
    const {related: _related, ...rest} = document ?? {}
    return {...rest, _id: `written-${name}-${n}`}
  })

const writtenByHand = (documents: readonly Document[]): number => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-by-hand-'))
  const database = new DatabaseSync(join(folder, 'by-hand.sqlite'))
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE documents (id TEXT PRIMARY KEY, body TEXT NOT NULL);
    CREATE TABLE history (sequence INTEGER PRIMARY KEY, id TEXT NOT NULL, body TEXT NOT NULL);
  `)
  const put = database.prepare('INSERT INTO documents VALUES (?, ?)')
  const append = database.prepare('INSERT INTO history (id, body) VALUES (?, ?)')
  const start = performance.now()
  for (const document of documents) {
    const body = JSON.stringify(document)
    const id = String(document['_id'])
    database.exec('BEGIN IMMEDIATE')
    put.run(id, body)
    append.run(id, body)
    database.exec('COMMIT')
  }
  const speed = perSecond(documents.length, start)
  database.close()
  rmSync(folder, {recursive: true, force: true})
  return speed
}

const writtenOverHttp = async (
  lake: LakeProcess,
  documents: readonly Document[],
  count: number,
): Promise<number> => {
  const agent = new Agent({keepAlive: true, maxSockets: count})
  const waiting = documents.values()
  const start = performance.now()
  await Promise.all(
    Array.from({length: count}, async () => {
      for (const create of waiting)
        await write(lake, agent, JSON.stringify({mutations: [{create}]}))
    }),
  )
  const speed = perSecond(documents.length, start)
  agent.destroy()
  return speed
}

const perSecond = (count: number, start: number): number =>
  count / ((performance.now() - start) / 1000)

const write = (lake: LakeProcess, agent: Agent, body: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const sent = request(
      `${lake.url}/v2025-02-19/data/mutate/${lake.dataset}`,
      {
        agent,
        method: 'POST',
        headers: {
          authorization: `Bearer ${lake.token}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => {
        response.resume()
        response.once('end', () => {
          if (response.statusCode === 200) resolve()
          else reject(new Error(`A write was answered with ${response.statusCode}`))
        })
      },
    )
    sent.once('error', reject)
    sent.end(body)
  })
