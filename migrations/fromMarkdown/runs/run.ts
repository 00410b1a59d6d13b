import {z} from 'zod'

import {defined} from '../../../content/objects/defined.ts'

export const runType = 'lectern.run'
export const runPartType = 'lectern.runPart'

export const runStates = ['running', 'interrupted', 'done'] as const
export type RunState = (typeof runStates)[number]

/** What an import or its undoing has been, or is. */
export interface Run {
  /** Sorts as the runs do: `20270506-170000-4f2a`. */
  readonly id: string
  readonly kind: 'apply' | 'undo'
  readonly state: RunState
  /** UTC, ISO 8601. */
  readonly startedAt: string
  readonly endedAt?: string
  /** `ada on laptop` */
  readonly who: string
  /** The site's folder on that machine. */
  readonly folder?: string
  /** Of the site's repository. */
  readonly commit?: string
  /** The run that this one takes back. */
  readonly undoes?: string
  /** What it did is not kept any more: it cannot be taken back. */
  readonly forgotten?: boolean
  /** How many documents it created, changed and removed. */
  readonly counts: Readonly<Record<string, number>>
}

const shape = z.object({
  run: z.string(),
  kind: z.enum(['apply', 'undo']),
  state: z.enum(runStates),
  startedAt: z.string(),
  endedAt: z.string().nullish(),
  who: z.string(),
  folder: z.string().nullish(),
  commit: z.string().nullish(),
  undoes: z.string().nullish(),
  forgotten: z.boolean().nullish(),
  counts: z.string().nullish(),
})

const counts = z.record(z.string(), z.number())

const countsIn = (text: string): Readonly<Record<string, number>> => {
  try {
    const read = counts.safeParse(JSON.parse(text))
    return read.success ? read.data : {}
  } catch {
    return {}
  }
}

/** What a row of the dataset says, if it is a run. */
export function readRun(row: unknown): Run | undefined {
  const read = shape.safeParse(row)
  if (!read.success) return undefined
  const {
    run: id,
    kind,
    state,
    startedAt,
    endedAt,
    who,
    folder,
    commit,
    undoes,
    forgotten,
  } = read.data
  return {
    id,
    kind,
    state,
    startedAt,
    who,
    ...defined({
      endedAt: endedAt ?? undefined,
      folder: folder ?? undefined,
      commit: commit ?? undefined,
      undoes: undoes ?? undefined,
      forgotten: forgotten ?? undefined,
    }),
    counts: countsIn(read.data.counts ?? '{}'),
  }
}

export function runDocumentId(id: string): string {
  return `${runType}.${id}`
}

export function runPartId(id: string, number: number): string {
  return `${runType}.${id}.${String(number).padStart(6, '0')}`
}

/** A run as a document. */
export function runDocument({id, counts: counted, ...run}: Run) {
  return {
    ...run,
    _id: runDocumentId(id),
    _type: runType,
    run: id,
    counts: JSON.stringify(counted),
  }
}
