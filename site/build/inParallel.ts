/**
 * Does `work` for each item, so many at once, in their order. The first failure ends it: nothing more is
 * begun, and what was begun is waited for.
 */
export async function inParallel<Item>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const remaining = items[Symbol.iterator]()
  let hasFailed = false
  const go = async (): Promise<void> => {
    for (let next = remaining.next(); next.done !== true; next = remaining.next()) {
      if (hasFailed) return
      try {
        await work(next.value)
      } catch (error) {
        hasFailed = true
        throw error
      }
    }
  }
  const ends = await Promise.allSettled(Array.from({length: atOnce}, go))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
