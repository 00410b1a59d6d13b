import {expect, it} from 'vitest'

import {isTimeout, mostAttempts, within} from './within.ts'

/** The thread stands still for so long, as where a busy machine computes something else. */
const stall = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

const compute = (milliseconds: number): void => {
  const {user} = process.cpuUsage()
  while (process.cpuUsage().user - user < milliseconds * 1000);
}

const failing = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

it('ends what computes for longer', () => {
  let begun = 0
  const error = failing(() =>
    within(100, () => {
      begun += 1
      compute(2000)
    }),
  )
  expect(isTimeout(error)).toBe(true)
  expect(begun, 'begun again as often as what never gets the processor').toBeLessThan(mostAttempts)
})

it('begins again what had to wait for the processor', () => {
  let begun = 0
  const result = within(100, () => {
    begun += 1
    if (begun < 3) stall(400)
    return 'done'
  })
  expect(result).toBe('done')
  expect(begun).toBe(3)
})

it('gives up what never gets the processor', () => {
  expect(isTimeout(failing(() => within(50, () => stall(400))))).toBe(true)
})

it('throws what the computation throws', () => {
  expect(() =>
    within(100, () => {
      throw new RangeError('Nothing')
    }),
  ).toThrow(RangeError)
})
