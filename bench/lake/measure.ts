export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

export interface Contest {
  readonly lake: () => Promise<unknown>
  readonly other: () => unknown
}

/** Median times in milliseconds of two that take turns, after each had a round for itself. */
export async function contest(
  {lake, other}: Contest,
  rounds: number,
): Promise<{readonly lake: number; readonly other: number}> {
  const times: {lake: number[]; other: number[]} = {lake: [], other: []}
  await lake()
  other()
  for (let round = 0; round < rounds; round += 1) {
    times.lake.push(await timed(lake))
    times.other.push(await timed(other))
  }
  return {lake: median(times.lake), other: median(times.other)}
}

const timed = async (run: () => unknown): Promise<number> => {
  const start = performance.now()
  await run()
  return performance.now() - start
}
