import {describe, expect, it} from 'vitest'

import {pace} from './pace.ts'

/** A clock that goes on only where somebody sleeps. */
const clock = () => {
  let time = 0
  return {
    now: () => time,
    sleep: async (ms: number) => {
      time += ms
    },
  }
}

/** Runs so many tasks. @returns how many were under way at most */
const most = async (
  run: <Result>(task: () => Promise<Result>) => Promise<Result>,
  number: number,
): Promise<number> => {
  let [running, peak] = [0, 0]
  await Promise.all(
    Array.from({length: number}, () =>
      run(async () => {
        running += 1
        peak = Math.max(peak, running)
        await Promise.resolve()
        running -= 1
      }),
    ),
  )
  return peak
}

describe('pace', () => {
  it('has no more requests under way than there may be', async () => {
    const {run} = pace({most: 4, ...clock()})
    expect(await most(run, 40)).toBe(4)
  })

  it('has half as many once the lake complains, and more again when that goes well', async () => {
    const {run, slower} = pace({most: 4, ...clock()})
    slower(1000)
    slower(1000)
    expect(await most(run, 2)).toBe(2)
    expect(await most(run, 40)).toBeGreaterThan(2)
    expect(await most(run, 40)).toBe(4)
  })

  it('begins none before the time that the lake asked for', async () => {
    const {now, sleep} = clock()
    const {run, slower} = pace({most: 4, now, sleep})
    slower(5000)
    expect(await run(async () => now())).toBe(5000)
  })

  it('goes on with the others where one fails', async () => {
    const {run} = pace({most: 1, ...clock()})
    const failing = run(() => Promise.reject(new Error('no')))
    const next = run(() => Promise.resolve('yes'))
    await expect(failing).rejects.toThrow('no')
    expect(await next).toBe('yes')
  })
})
