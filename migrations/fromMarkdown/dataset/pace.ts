export interface PaceOptions {
  /** So many requests at a time, as long as the lake keeps up. */
  readonly most: number
  /** Milliseconds. */
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<void>
}

/** How many requests are under way at a time, as the lake bears it. */
export interface Pace {
  readonly run: <Result>(task: () => Promise<Result>) => Promise<Result>
  /** The lake has too much to do, or wants to be left alone for so long: half as many from then on. */
  readonly slower: (ms: number) => void
}

/** Half as many requests where the lake complains, one more where as many went well as there may be. */
export function pace({most, now, sleep}: PaceOptions): Pace {
  const waiting: (() => void)[] = []
  let [limit, running, good, restUntil] = [most, 0, 0, 0]

  const start = (): void => {
    while (running < limit) {
      const next = waiting.shift()
      if (next === undefined) return
      running += 1
      next()
    }
  }
  const rested = async (): Promise<void> => {
    const ms = restUntil - now()
    if (ms > 0) await sleep(ms)
  }
  return {
    run: async (task) => {
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
        start()
      })
      try {
        await rested()
        const result = await task()
        good += 1
        if (good >= limit) [limit, good] = [Math.min(most, limit + 1), 0]
        return result
      } finally {
        running -= 1
        start()
      }
    },
    slower: (ms) => {
      const until = now() + ms
      // Those that were under way together complain together: that counts once.
      if (now() >= restUntil) limit = Math.max(1, Math.floor(limit / 2))
      restUntil = Math.max(restUntil, until)
      good = 0
    },
  }
}
