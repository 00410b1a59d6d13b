/** At most `limit` of the tasks at a time. */
export function limiter(limit: number): <Result>(task: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = []
  let free = limit
  return async (task) => {
    if (free > 0) free -= 1
    else {
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
      })
    }
    try {
      return await task()
    } finally {
      // Handed on to who waits longest.
      const next = waiting.shift()
      if (next === undefined) free += 1
      else next()
    }
  }
}
