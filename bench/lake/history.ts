import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'

import type {LakeProcess} from '../../test/startLake.ts'
import type {Bench, Row} from './group.ts'
import {contest} from './measure.ts'

const edits = 400
const paragraphs = 200
/** Of what whole copies take. */
const most = 0.05

/**
 * A document of 24 kB that is edited word by word, beside a table that keeps each revision whole: what
 * history takes for an edit, and how long it takes to look back.
 */
export async function history({lake, dataFolder, rounds}: Bench): Promise<readonly Row[]> {
  const id = 'edited-often'
  const revisions: string[] = []
  for (let edit = 0; edit <= edits; edit += 1) revisions.push(await write(lake, mutation(id, edit)))

  const whole = new DatabaseSync(':memory:')
  whole.exec('CREATE TABLE history (revision TEXT PRIMARY KEY, body TEXT NOT NULL)')
  const keep = whole.prepare('INSERT INTO history VALUES (?, ?)')
  for (const [edit, revision] of revisions.entries()) {
    keep.run(revision, JSON.stringify({...documentAt(id, edit), _rev: revision}))
  }
  const one = whole.prepare('SELECT body FROM history WHERE revision = ?')
  const path = (revision: string): string =>
    `/v2025-02-19/data/history/${lake.dataset}/documents/${id}?revision=${revision}`
  const lookBack = (revision: string) =>
    contest(
      {
        lake: () => got(lake, path(revision)),
        other: () => JSON.stringify(JSON.parse(String(one.get(revision)?.['body']))),
      },
      rounds,
    )
  const bytes = {lake: keptBytes(dataFolder, id), other: bytesOf(whole)}
  const log = `/v2025-02-19/data/history/${lake.dataset}/transactions/${id}?effectFormat=mendoza&reverse=true`
  const rows: readonly Row[] = [
    {
      what: `history of ${edits} edits of a document of 24 kB`,
      unit: 'MB',
      lake: bytes.lake / 1024 / 1024,
      other: bytes.other / 1024 / 1024,
      goal: {atMost: (bytes.other / 1024 / 1024) * most},
    },
    {what: 'a look at its first revision', unit: 'ms', ...(await lookBack(revisions[0] ?? ''))},
    {
      what: 'a look 127 steps behind a whole one',
      unit: 'ms',
      ...(await lookBack(revisions[127] ?? '')),
    },
    {
      what: 'the log of the latest 50, with effects',
      unit: 'ms',
      lake: (await contest({lake: () => got(lake, log), other: () => undefined}, rounds)).lake,
    },
  ]
  whole.close()
  return rows
}

const documentAt = (_id: string, edit: number): Readonly<Record<string, unknown>> => {
  const body = Array.from({length: paragraphs}, (_, n) => ({
    _key: `p${n}`,
    _type: 'block',
    text: textAt(n, n === 77 ? edit : 0),
  }))
  return {_id, _type: 'sample', title: 'Edited often', body}
}

const textAt = (paragraph: number, edit: number): string =>
  `Paragraph ${paragraph} has some words ${'and '.repeat(12)}${'more '.repeat(edit % 40)}.`

const mutation = (id: string, edit: number): unknown =>
  edit === 0
    ? {create: documentAt(id, 0)}
    : {patch: {id, set: {'body[_key=="p77"].text': textAt(77, edit)}}}

const keptBytes = (dataFolder: string, id: string): number => {
  const database = new DatabaseSync(join(dataFolder, 'lake.sqlite'), {readOnly: true})
  const row = database
    .prepare(
      `SELECT sum(length(mutations) + coalesce(length(body), 0) + coalesce(length(delta), 0)) AS bytes
       FROM changes WHERE document = ?`,
    )
    .get(id)
  database.close()
  return Number(row?.['bytes'])
}

const bytesOf = (whole: DatabaseSync): number =>
  Number(whole.prepare('SELECT sum(length(body)) AS bytes FROM history').get()?.['bytes'])

const write = async (lake: LakeProcess, one: unknown): Promise<string> => {
  const response = await fetch(`${lake.url}/v2025-02-19/data/mutate/${lake.dataset}`, {
    method: 'POST',
    headers: {authorization: `Bearer ${lake.token}`},
    body: JSON.stringify({mutations: [one]}),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(text)
  const {transactionId}: {transactionId: string} = JSON.parse(text)
  return transactionId
}

const got = async ({url, token}: LakeProcess, path: string): Promise<string> => {
  const response = await fetch(url + path, {headers: {authorization: `Bearer ${token}`}})
  const text = await response.text()
  if (!response.ok) throw new Error(text)
  return text
}
