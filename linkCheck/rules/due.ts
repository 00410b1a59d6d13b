import type {LinkRecord} from '../../content/links/linkRecord.ts'

const hourMs = 60 * 60 * 1000

/** A little less than a day and a week, so that a daily run finds yesterday's checks old enough. */
const dayMs = 20 * hourMs
const weekMs = 7 * 24 * hourMs - 4 * hourMs

const unitsMs = {m: 60 * 1000, h: hourMs, d: 24 * hourMs} as const

/** `30m`, `12h` or `7d` in milliseconds; `undefined` for anything else. */
export function readAge(text: string): number | undefined {
  const [, digits, unit] = /^(\d{1,5})([mhd])$/.exec(text) ?? []
  if (digits === undefined || (unit !== 'm' && unit !== 'h' && unit !== 'd')) return undefined
  return Number(digits) * unitsMs[unit]
}

/**
 * Whether an address is to be asked again: after a week, or `olderThanMs`; after a day at the latest
 * if it did not work, or if people register there.
 */
export function isDue(
  record: LinkRecord | undefined,
  {
    isRegistration,
    now,
    olderThanMs = weekMs,
  }: {
    readonly isRegistration: boolean
    readonly now: Date
    readonly olderThanMs: number | undefined
  },
): boolean {
  if (record === undefined) return true
  const isPressing = isRegistration || record.status === 'broken' || record.status === 'unsure'
  const ageMs = now.getTime() - Date.parse(record.checkedAt)
  return !(ageMs < (isPressing ? Math.min(dayMs, olderThanMs) : olderThanMs))
}
