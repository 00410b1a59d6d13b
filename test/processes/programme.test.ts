import {createClient} from '@sanity/client'
import * as fc from 'fast-check'
import {afterAll, beforeAll, expect, test} from 'vitest'

import {
  beginning,
  doing,
  redoing,
  type Sitting,
  type Turn,
  undoing,
} from '../../content/programme/sitting.ts'
import {contentOf, type Documents, type StoredDocument} from '../../content/programme/stored.ts'
import {
  anyOperation,
  anyProgramme,
  changesOf,
} from '../../content/programme/testing/anyOperation.ts'
import {send} from '../../plugins/programme/send.ts'
import {type LakeProcess, startLake} from '../startLake.ts'

let lake: LakeProcess | undefined

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake?.stop())

const clientOf = ({url, projectId, dataset, token}: LakeProcess) =>
  createClient({
    projectId,
    dataset,
    token,
    apiVersion: '2025-02-19',
    apiHost: url,
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
  })

const contents = (documents: Documents) =>
  new Map([...documents].map(([id, document]) => [id, contentOf(document)]))

const withoutTimes = (documents: Documents) =>
  new Map(
    [...documents].map(([id, document]) => [
      id,
      {...contentOf(document), _createdAt: document._createdAt},
    ]),
  )

test('200 operations in a content lake, all taken back, leave every document but for revision and time of change', async () => {
  if (lake === undefined) throw new Error('The lake did not start.')
  const client = clientOf(lake)
  const stored = async (): Promise<Documents> => {
    const documents = await client.fetch<readonly StoredDocument[]>(
      `*[_type in ["session", "lectern.removal"]]`,
    )
    return new Map(documents.map((document) => [document._id, document]))
  }
  const [programme] = fc.sample(anyProgramme, {seed: 7, numRuns: 1})
  const operations = fc.sample(anyOperation, {seed: 7, numRuns: 200})
  await client.createOrReplace({_id: 'event', _type: 'event', title: 'Day'})
  for (const {_rev, ...document} of programme?.values() ?? []) {
    await client.createOrReplace({...document, _id: document._id, _type: document._type})
  }
  const before = await stored()
  let sitting: Sitting = beginning
  let sent = 0
  const carryOut = async (turn: Turn): Promise<void> => {
    sitting = turn.sitting
    if (turn.mutations.length > 0) await send(client, turn.mutations, `turn-${(sent += 1)}`)
  }
  for (const operation of operations) {
    const documents = await stored()
    const step = {label: operation.kind, changes: changesOf(operation, documents)}
    await carryOut(doing(sitting, step, documents))
  }
  const done = await stored()
  expect(withoutTimes(done)).not.toEqual(withoutTimes(before))
  for (let turn = undoing(sitting, await stored()); turn !== undefined;) {
    expect(turn.kept).toEqual([])
    await carryOut(turn)
    turn = undoing(sitting, await stored())
  }
  expect(withoutTimes(await stored())).toEqual(withoutTimes(before))
  for (let turn = redoing(sitting, await stored()); turn !== undefined;) {
    expect(turn.kept).toEqual([])
    await carryOut(turn)
    turn = redoing(sitting, await stored())
  }
  expect(contents(await stored())).toEqual(contents(done))
})
