import {setImmediate} from 'node:timers/promises'

/** What is made in memory lets requests that are under way go on, after so much time. */
const yieldMs = 8

/**
 * The same items, made ahead of who takes them: while a request is under way, the next ones are
 * prepared. No more than `most` wait to be taken.
 */
export async function* ahead<Item>(items: AsyncIterable<Item>, most: number): AsyncGenerator<Item> {
  const ready: Item[] = []
  let [isDone, isWanted] = [false, true]
  let changed = Promise.withResolvers<void>()
  const tell = (): void => {
    changed.resolve()
    changed = Promise.withResolvers<void>()
  }
  const hasRoom = (): boolean => !isWanted || ready.length < most
  const make = async (): Promise<void> => {
    let since = performance.now()
    try {
      for await (const item of items) {
        ready.push(item)
        tell()
        if (performance.now() - since > yieldMs) {
          await setImmediate()
          since = performance.now()
        }
        while (!hasRoom()) await changed.promise
        if (!isWanted) break
      }
    } finally {
      isDone = true
      tell()
    }
  }
  const making = make()
  // Awaited below; until then a failure must not count as unhandled.
  making.catch(() => undefined)
  try {
    while (true) {
      const item = ready.shift()
      if (item !== undefined) {
        tell()
        yield item
      } else if (isDone) break
      else await changed.promise
    }
    await making
  } finally {
    isWanted = false
    tell()
    await making.catch(() => undefined)
  }
}
