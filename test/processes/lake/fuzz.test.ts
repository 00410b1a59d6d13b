import {afterAll, beforeAll, expect, test, vi} from 'vitest'

import {startLake} from '../../startLake.ts'
import type {LakeProcess} from '../../startLake.ts'
import {plainImage} from './cases/sampleImages.ts'
import {anyRequest} from './fuzzRequests.ts'
import type {FuzzRequest} from './fuzzRequests.ts'
import {send} from './fuzzSend.ts'
import type {FuzzAnswer} from './fuzzSend.ts'
import {clientFor} from './lakeUnderTest.ts'
import {seeded} from './seeded.ts'

const count = Number(process.env['LECTERN_FUZZ'] ?? 300)
const seed = Number(process.env['LECTERN_SEED'] ?? 1)
/** So many are under way at once. */
const together = 6
/** So many come between two looks at the lake. */
const between = 60
/** Not answered by the lake, too many, too slow, and full: what it chooses to say. */
const chosen = new Set([501, 503, 504, 507])

vi.setConfig({testTimeout: 120_000 + count * 500, hookTimeout: 60_000})
let lake: LakeProcess
beforeAll(async () => {
  lake = await startLake({args: ['--query-timeout', '1', '--max-size', '512']})
})
afterAll(async () => {
  await lake.stop()
})

test(`${count} requests of any kind (LECTERN_SEED=${seed}) are answered as the lake chooses`, async () => {
  const random = seeded(seed)
  const visitor = clientFor(lake).withConfig({perspective: 'published'})
  const client = visitor.withConfig({token: lake.token, perspective: 'raw'})
  const image = await client.assets.upload('image', await plainImage({width: 40, height: 20}))
  const file = await client.assets.upload('file', Buffer.from('plain words'))
  const known = {
    project: lake.projectId,
    dataset: lake.dataset,
    image: image.path.slice(image.path.lastIndexOf('/') + 1),
    file: file.path.slice(file.path.lastIndexOf('/') + 1),
  }
  const statuses = new Map<number | 'refused', number>()
  for (let done = 0; done < count; done += between) {
    await client.createOrReplace({_id: 'witness', _type: 'witness', done})
    const requests = Array.from({length: Math.min(between, count - done)}, () =>
      anyRequest(random, known),
    )
    const queue = requests.entries()
    const worker = async (): Promise<void> => {
      for (const [n, request] of queue) {
        const answer = await send(lake, request)
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
        judge(answer, {n: done + n, request})
      }
    }
    await Promise.all(Array.from({length: together}, worker))
    expect(await visitor.getDocument('witness')).toMatchObject({done})
    expect(await client.fetch('*[_id == "witness"].done')).toEqual([done])
  }
  console.log(
    `fuzz: ${count} requests, seed ${seed}:`,
    Object.fromEntries([...statuses].toSorted()),
  )
})

const judge = (
  answer: FuzzAnswer,
  asked: {readonly n: number; readonly request: FuzzRequest},
): void => {
  const told = JSON.stringify({...asked, body: asked.request.body?.toString(), answer})
  const isChosen = answer.status === 'refused' || answer.status < 500 || chosen.has(answer.status)
  expect(isChosen, told).toBe(true)
  // The status names the file of the lake, to whoever has the token.
  if (answer.status === 200 && asked.request.path.includes('/lake/status')) return
  for (const secret of [lake.dataFolder, process.cwd(), 'node_modules', 'node:internal']) {
    expect(answer.text.includes(secret), `${secret} in ${told}`).toBe(false)
  }
}
