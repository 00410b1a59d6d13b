const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN

type Times = Readonly<Record<'lectern' | 'bare', readonly number[]>>

/** The times (ms) of both Studios in lines, and how many times that of the bare one Lectern's is. */
export function compared(what: string, {lectern, bare}: Times, share: number): string {
  const row = (name: string, times: readonly number[]): string =>
    `${name.padEnd(8)} ${what}: median ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms (${times.length})`
  const times = percentile(lectern, share) / percentile(bare, share)
  const measure = share === 0.5 ? 'median' : `p${(share * 100).toFixed(0)}`
  return [
    row('Lectern', lectern),
    row('bare', bare),
    `${measure}: ${times.toFixed(2)} × the bare Studio's`,
  ].join('\n')
}
