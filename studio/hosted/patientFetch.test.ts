import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'

import {patientFetch} from './patientFetch.ts'

const actions = 'https://p.api.sanity.io/v2025-02-19/data/actions/production'
const query = 'https://p.api.sanity.io/v2025-02-19/data/query/production?query=*'

const edit = {method: 'POST', body: JSON.stringify({transactionId: 't1', actions: []})}
const done = () => Response.json({transactionId: 't1'})
const exists = () => Response.json({error: {type: 'mutationError'}}, {status: 409})
const busy = (headers = {}) => new Response('', {status: 429, headers})
const lost = () => Promise.reject(new TypeError('Failed to fetch'))

type Answer = () => Response | Promise<Response>

let asked: {readonly path: string; readonly body: unknown; readonly at: number}[]

const answerWith = (...answers: readonly Answer[]): void => {
  const left = [...answers]
  vi.stubGlobal('fetch', async (input: URL | string, init?: RequestInit) => {
    const body = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined
    asked.push({path: new URL(input).pathname, body, at: Date.now()})
    return left.shift()?.() ?? lost()
  })
}

const carriedOut = async (): Promise<{readonly status: number; readonly body: unknown}> => {
  const sent = patientFetch(actions, edit)
  await vi.runAllTimersAsync()
  const answer = await sent
  return {status: answer.status, body: await answer.json()}
}

beforeEach(() => {
  asked = []
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('patientFetch', () => {
  it('sends a write again, as the same transaction, until it is carried out', async () => {
    answerWith(busy, lost, () => new Response('', {status: 503}), done)
    expect(await carriedOut()).toEqual({status: 200, body: {transactionId: 't1'}})
    expect(asked.map(({body}) => body)).toEqual(Array(4).fill(JSON.parse(edit.body)))
  })

  it('names a transaction that has no name, and keeps the name', async () => {
    answerWith(busy, done)
    const sent = patientFetch(actions, {method: 'POST', body: '{"actions":[]}'})
    await vi.runAllTimersAsync()
    await sent
    const [first, second] = asked
    expect(first?.body).toEqual({actions: [], transactionId: expect.stringMatching(/^[\w-]{36}$/)})
    expect(second?.body).toEqual(first?.body)
  })

  it('does not come back before the service wants it', async () => {
    answerWith(() => busy({'retry-after': '7'}), done)
    await carriedOut()
    const [first, second] = asked
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(7_000)
  })

  it('takes a write for carried out whose answer was lost, where its documents show it', async () => {
    answerWith(lost, exists, () => Response.json({result: [{_id: 'drafts.a', _rev: 't1'}]}))
    expect(await carriedOut()).toMatchObject({
      status: 200,
      body: {transactionId: 't1'},
    })
    expect(asked.at(-1)).toMatchObject({
      path: '/v2025-02-19/data/query/production',
      body: {params: {transactionId: 't1'}},
    })
  })

  it('hands on a conflict with somebody else', async () => {
    answerWith(exists)
    expect(await carriedOut()).toMatchObject({status: 409})
    answerWith(lost, exists, () => Response.json({result: []}))
    expect(await carriedOut()).toMatchObject({status: 409})
  })

  it('stops when the Studio does', async () => {
    answerWith(busy, done)
    const controller = new AbortController()
    const sent = patientFetch(actions, {...edit, signal: controller.signal})
    const ended = expect(sent).rejects.toMatchObject({name: 'AbortError'})
    await vi.advanceTimersByTimeAsync(0)
    controller.abort()
    await ended
    expect(asked).toHaveLength(1)
  })

  it('leaves reads to the client, which sends them again itself', async () => {
    answerWith(busy)
    expect(await patientFetch(query)).toMatchObject({status: 429})
  })
})
