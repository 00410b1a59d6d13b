import type {Period} from '../../content/time/period.ts'

/** An event or session at which a project was presented. */
export interface OccasionRow {
  readonly _id: string
  readonly _type: string
  readonly title: string | null
  readonly language: string | null
  readonly period: Partial<Period> | null
  readonly event: {readonly title: string | null; readonly period: Partial<Period> | null} | null
}

const presents = `_type in ["event", "session"] && $id in presentations[].project._ref`

/** `$id` is the published `_id` of the project. */
export const occasionsQuery = {
  fetch: `*[${presents}]{_id, _type, title, language, period, event->{title, period}}`,
  listen: `*[${presents}]`,
} as const

/** When it is: a session without times is when its event is. */
export function periodOf({period, event}: OccasionRow): Partial<Period> | undefined {
  return (period?.start === undefined ? event?.period : period) ?? undefined
}

const startOf = (row: OccasionRow): string => periodOf(row)?.start ?? ''

/** The newest first; those without a date last. */
export function newestFirst(rows: readonly OccasionRow[]): readonly OccasionRow[] {
  return rows.toSorted((one, other) => {
    const [later, earlier] = [startOf(other), startOf(one)]
    if (later === earlier) return one._id < other._id ? -1 : 1
    return later < earlier ? -1 : 1
  })
}
