import {setTimeout} from 'node:timers/promises'

import {RestingHostError, StoppedError} from './errors.ts'

/** Sees to it that each host is asked one thing at a time, with pauses. */
export interface HostTurns {
  /** @throws RestingHostError, StoppedError */
  readonly take: <Result>(host: string, work: () => Promise<Result>) => Promise<Result>
  /** Makes the pauses between requests to `host` longer. */
  readonly slowDown: (host: string, pauseMs: number) => void
  /** Nothing more is asked of `host`. */
  readonly leaveAlone: (host: string) => void
  /** @throws StoppedError */
  readonly wait: (ms: number) => Promise<void>
}

export function hostTurns(usualPauseMs: number, signal: AbortSignal): HostTurns {
  const last = new Map<string, Promise<void>>()
  const pauses = new Map<string, number>()
  const resting = new Set<string>()

  const wait = async (ms: number): Promise<void> => {
    try {
      await setTimeout(ms, undefined, {signal})
    } catch {
      throw new StoppedError()
    }
  }

  return {
    wait,
    slowDown: (host, pauseMs) => pauses.set(host, Math.max(pauseMs, usualPauseMs)),
    leaveAlone: (host) => resting.add(host),
    take: async (host, work) => {
      const before = last.get(host)
      const turn = Promise.withResolvers<void>()
      last.set(host, turn.promise)
      try {
        await before
        if (before !== undefined) await wait(pauses.get(host) ?? usualPauseMs)
        if (signal.aborted) throw new StoppedError()
        if (resting.has(host)) throw new RestingHostError()
        return await work()
      } finally {
        turn.resolve()
      }
    },
  }
}
