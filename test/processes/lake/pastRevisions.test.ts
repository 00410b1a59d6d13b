import {array, assert, asyncProperty, double, infiniteStream, option} from 'fast-check'
import {applyPatch, incremental} from 'mendoza'
import {expect, test} from 'vitest'

import {anyValue, edited} from './anyValue.ts'
import {useLake} from './lakeUnderTest.ts'

const lake = useLake()

interface Line {
  readonly id: string
  readonly timestamp: string
  readonly mutations: readonly unknown[]
  readonly effects: Readonly<Record<string, {apply: never[]; revert: never[]}>>
}

const history = `/v2025-02-19/data/history`

const linesOf = async (id: string, search: string): Promise<readonly Line[]> => {
  const {dataset} = lake.connection
  const path = `${history}/${dataset}/transactions/${id}?effectFormat=mendoza&limit=1000&${search}`
  const text = await (await lake.request(path)).text()
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => JSON.parse(line))
}

const revisionText = async (id: string, search: string): Promise<string> => {
  const {dataset} = lake.connection
  const response = await lake.request(`${history}/${dataset}/documents/${id}?${search}`)
  const {documents} = await response.json()
  return JSON.stringify(documents[0] ?? null)
}

/** Writes a value, or deletes where there is none; answers the document as the lake has it. */
const write = async (_id: string, value: unknown): Promise<string> => {
  const mutation =
    value === undefined
      ? {delete: {id: _id}}
      : {createOrReplace: {_id, _type: 'sample', long: 'steady words '.repeat(40), value}}
  const {dataset} = lake.connection
  const response = await lake.request(`/v2025-02-19/data/mutate/${dataset}?returnDocuments=true`, {
    method: 'POST',
    body: JSON.stringify({mutations: [mutation]}),
  })
  const {results} = await response.json()
  expect(response.status).toBe(200)
  return JSON.stringify(value === undefined ? null : results[0].document)
}

test('every revision of any history is what was written, and the effects lead through them', async () => {
  let run = 0
  const steps = array(option(anyValue, {nil: undefined, freq: 8}), {minLength: 2, maxLength: 12})
  const numbers = infiniteStream(double({min: 0, max: 0.999, noNaN: true}))
  await assert(
    asyncProperty(steps, numbers, async (values, stream) => {
      run += 1
      const id = lake.name(`any-${run}`)
      const random = (): number => stream.next().value ?? 0
      const written: string[] = []
      let last: unknown = 'first words, and some more of them'
      for (const other of values) {
        const next = other === undefined ? undefined : edited(last, other, random)
        if (next !== undefined) last = next
        else if (written.at(-1) === 'null' || written.length === 0) continue
        written.push(await write(id, next))
      }
      const lines = await linesOf(id, '')
      expect(lines).toHaveLength(written.length)
      expect(await linesOf(id, 'reverse=true')).toEqual(lines.toReversed())
      let document: unknown = null
      let traced = incremental.wrap<number>(null, 0)
      for (const [index, line] of lines.entries()) {
        const whole = written[index] ?? ''
        expect(await revisionText(id, `revision=${line.id}`)).toBe(whole)
        const effects = line.effects[id]
        const before = document
        document = applyPatch(document, effects?.apply ?? [])
        expect(JSON.stringify(document)).toBe(whole)
        expect(applyPatch(document, effects?.revert ?? [])).toEqual(before)
        traced = incremental.applyPatch(traced, effects?.apply ?? [], index + 1)
        expect(incremental.unwrap(traced)).toEqual(document)
      }
      const lastWhole = written.findLast((whole) => whole !== 'null') ?? 'null'
      expect(await revisionText(id, 'lastRevision=true')).toBe(lastWhole)
    }),
    {numRuns: Number(process.env['LECTERN_HISTORIES'] ?? 25)},
  )
})

const words = (n: number): string => `${'word '.repeat(400)}${n}${' more'.repeat(400)}`

test('a long history of small edits can be read at every revision, time and from both ends', async () => {
  const _id = lake.name('long')
  await lake.client.create({_id, _type: 'sample', text: words(0)})
  const edits = Array.from({length: 300}, (_, n) => n + 1)
  const revisions = await Promise.all(
    edits.map((n) =>
      lake.client
        .patch(_id)
        .set({text: words(n)})
        .commit(),
    ),
  )
  for (const revision of revisions.filter((_, n) => n % 17 === 0 || n > 290)) {
    const found = await revisionText(_id, `revision=${revision._rev}`)
    expect(JSON.parse(found)).toEqual(revision)
  }
  const lines = await linesOf(_id, '')
  const inOrder = lines.slice(1).map(({id}) => revisions.find(({_rev}) => _rev === id))
  expect(new Set(inOrder)).toEqual(new Set(revisions))
  expect(await linesOf(_id, 'reverse=true')).toEqual(lines.toReversed())
  const then = inOrder[200]?._updatedAt ?? ''
  const lastThen = inOrder.findLast((revision) => (revision?._updatedAt ?? '') <= then)
  expect(JSON.parse(await revisionText(_id, `time=${then}`))).toEqual(lastThen)
})

test('the log tells mutations as they were sent, those that state the whole document too', async () => {
  const _id = lake.name('stated')
  const large = 'x'.repeat(5000)
  await lake.client.create({_id, _type: 'sample', large})
  await lake.client.createOrReplace({_id, _type: 'sample', large, n: 1})
  await lake.client
    .transaction()
    .createOrReplace({_id, _type: 'sample', n: 2})
    .patch(_id, {inc: {n: 1}})
    .commit()
  const lines = await linesOf(_id, '')
  expect(lines.map(({mutations}) => mutations)).toMatchObject([
    [{create: {_id, large}}],
    [{createOrReplace: {_id, large, n: 1}}],
    [{createOrReplace: {_id, n: 2}}, {patch: {id: _id, inc: {n: 1}}}],
  ])
})
