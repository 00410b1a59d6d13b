import {Script} from 'node:vm'

import {isObject} from '../json.ts'

/*
 * V8 can end a computation whatever it does, and the thread goes on; Node offers that for scripts.
 * This one calls the function that stands in a place of the global object of its own.
 */
const name = 'lectern: what takes a limited time'
const place = Symbol.for(name)
const script = new Script(`globalThis[Symbol.for('${name}')]()`)

/** What a computation comes to that may take so long at most; otherwise an error that `isTimeout` knows. */
export function within<Result>(milliseconds: number, compute: () => Result): Result {
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

export function isTimeout(error: unknown): boolean {
  return isObject(error) && error['code'] === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}
