import {Script} from 'node:vm'

import {isObject} from '../json.ts'

/*
 * V8 can end a computation whatever it does, and the thread goes on; Node offers that for scripts.
 * This one calls the function that stands in a place of the global object of its own.
 */
const name = 'lectern: what takes a limited time'
const place = Symbol.for(name)
const script = new Script(`globalThis[Symbol.for('${name}')]()`)

const attempt = <Result>(milliseconds: number, compute: () => Result): Result => {
  let outcome: {readonly result: Result} | undefined
  Reflect.set(globalThis, place, () => {
    outcome = {result: compute()}
  })
  try {
    script.runInThisContext({timeout: Math.max(1, Math.round(milliseconds))})
  } finally {
    Reflect.deleteProperty(globalThis, place)
  }
  if (outcome === undefined) throw new Error('The script ended without having run')
  return outcome.result
}

const usage: Pick<NodeJS.Process, 'cpuUsage'> & Partial<Pick<NodeJS.Process, 'threadCpuUsage'>> =
  process

/** Of this thread in milliseconds; of the whole process before Node 23.9. */
const processorTime = (): number => {
  const {user, system} = usage.threadCpuUsage?.() ?? usage.cpuUsage()
  return (user + system) / 1000
}

/** What never gets the processor is begun so often. */
export const mostAttempts = 5

/**
 * What a computation comes to that may take so long at most; otherwise an error that `isTimeout` knows.
 * V8 ends it by the clock on the wall, which goes on while a busy machine computes something else: one
 * that did not have half of its time then is begun again, so that it must change nothing.
 */
export function within<Result>(milliseconds: number, compute: () => Result): Result {
  for (let attempts = 1; ; attempts += 1) {
    const start = processorTime()
    try {
      return attempt(milliseconds, compute)
    } catch (error) {
      const hadItsTime = processorTime() - start >= milliseconds / 2
      if (!isTimeout(error) || hadItsTime || attempts === mostAttempts) throw error
    }
  }
}

export function isTimeout(error: unknown): boolean {
  return isObject(error) && error['code'] === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}
