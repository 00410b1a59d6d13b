import {describe, expect, it, vi} from 'vitest'

import {
  datasetError,
  DatasetError,
  InterruptedError,
} from '../../../../migrations/fromMarkdown/dataset/errors.ts'
import {retry} from '../../../../migrations/fromMarkdown/dataset/retry.ts'

const answer = (statusCode: number): Error =>
  Object.assign(new Error(`status ${statusCode}`), {statusCode})
const refused = new TypeError('fetch failed', {
  cause: Object.assign(new Error('connect'), {code: 'ECONNREFUSED'}),
})

describe('retry', () => {
  it.each([429, 500, 503])('sends again after %d', async (status) => {
    const send = vi.fn(async () => {
      if (send.mock.calls.length < 2) throw answer(status)
      return 'done'
    })
    expect(await retry(send, new AbortController().signal, 0)).toBe('done')
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
