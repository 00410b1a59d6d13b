import * as fc from 'fast-check'
import {describe, expect, it, vi} from 'vitest'

import {datasetError, DatasetError, InterruptedError} from '../dataset/errors.ts'
import {onWaiting, unstoppable} from '../dataset/patience.ts'
import {retry} from '../dataset/retry.ts'

const answer = (statusCode: number): Error =>
  Object.assign(new Error(`status ${statusCode}`), {statusCode})
const busy = (retryAfter: string): Error =>
  Object.assign(answer(429), {response: {headers: {'retry-after': retryAfter}}})
const refused = new TypeError('fetch failed', {
  cause: Object.assign(new Error('connect'), {code: 'ECONNREFUSED'}),
})

const refuse = (): Promise<never> => Promise.reject(refused)

describe('retry', () => {
  it.each([429, 500, 503])('sends again after %d', async (status) => {
    const send = vi.fn(async () => {
      if (send.mock.calls.length < 2) throw answer(status)
      return 'done'
    })
    expect(await retry(send, new AbortController().signal)).toBe('done')
    expect(send).toHaveBeenCalledTimes(2)
  })

  it.each([400, 401, 409, 507])('gives up at once after %d', async (status) => {
    const send = vi.fn(async () => {
      throw answer(status)
    })
    await expect(retry(send, new AbortController().signal)).rejects.toMatchObject({
      statusCode: status,
    })
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('never comes back before the time that the lake asks for, nor all requests at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({min: 0, max: 60}), async (seconds) => {
        const waits: number[] = []
        const wait = async (ms: number): Promise<void> => {
          waits.push(ms)
        }
        const requests = Array.from({length: 8}, () => {
          const send = vi.fn(async () => {
            if (send.mock.calls.length < 2) throw busy(String(seconds))
          })
          return retry(send, new AbortController().signal, wait)
        })
        await Promise.all(requests)
        expect(waits).toHaveLength(8)
        expect(Math.min(...waits)).toBeGreaterThanOrEqual(seconds * 1000)
        expect(new Set(waits).size).toBeGreaterThan(1)
      }),
    )
  })

  it('tells the user where the lake wants to be left alone for longer', async () => {
    const send = vi.fn(async () => {
      throw busy('3600')
    })
    await expect(retry(send, new AbortController().signal)).rejects.toThrow(
      /asked too often.*left alone for 3600 seconds/,
    )
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('gives up for all requests of a command once the lake has answered none for long', async () => {
    vi.useFakeTimers({toFake: ['performance', 'setTimeout', 'clearTimeout']})
    const {signal} = new AbortController()
    const told: number[] = []
    onWaiting(signal, (reason, leftMs) => {
      expect(reason).toMatch(/does not answer \(ECONNREFUSED\)/)
      told.push(leftMs)
    })
    const began = performance.now()
    const took = async (): Promise<number> => {
      await expect(retry(refuse, signal)).rejects.toThrow(DatasetError)
      return performance.now() - began
    }
    const all = Promise.all([took(), took(), took().then(took).then(took)])
    await vi.runAllTimersAsync()
    expect(Math.max(...(await all))).toBeLessThan(30_000)
    expect(told.length).toBeGreaterThan(0)
    expect(told.length).toBeLessThan(6)
    expect(Math.max(...told)).toBeLessThanOrEqual(25_000)
    const last = performance.now()
    await expect(retry(refuse, unstoppable(signal))).rejects.toThrow(DatasetError)
    expect(performance.now()).toBe(last)
    expect(await retry(async () => 'here', signal)).toBe('here')
    const again = took()
    await vi.runAllTimersAsync()
    expect((await again) - last).toBeGreaterThan(10_000)
    vi.useRealTimers()
  })

  it('stops between two tries when the user does', async () => {
    const controller = new AbortController()
    const send = async (): Promise<never> => {
      controller.abort()
      throw refused
    }
    await expect(retry(send, controller.signal)).rejects.toThrow(InterruptedError)
  })
})

describe('datasetError', () => {
  it.each([
    [answer(401), /SANITY_AUTH_TOKEN/],
    [answer(507), /disk of the lake is full/],
    [answer(423), /locked/],
    [answer(418), /The lake refused: 418: status 418/],
    [refused, /does not answer \(ECONNREFUSED\)/],
  ])('says what to do about %s', (error, words) => {
    expect(datasetError(error)).toBeInstanceOf(DatasetError)
    expect(datasetError(error).message).toMatch(words)
  })
})
