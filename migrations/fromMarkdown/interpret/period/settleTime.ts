import {defined} from '../../../../content/objects/defined.ts'
import type {Stated} from './stated.ts'
import {sameTime, type WallTime} from './zonedTime.ts'

/** Where the time of an event can be known from, the human's words first. */
export interface TimeSources {
  readonly stated: Stated
  readonly machine?: WallTime
  readonly machineSeconds: number
  /** The figures' time, as they are written, only stands for "no time". */
  readonly machineIsPlaceholder: boolean
  /** What the body says of the same day. */
  readonly body: Stated
  /** Whether the body says it under a heading or label for the time. */
  readonly bodyIsLabelled: boolean
}

type TimeReason = 'agreed' | 'text' | 'machine' | 'body' | 'none'

export interface SettledTime {
  readonly from?: WallTime
  readonly to?: WallTime
  readonly reason: TimeReason
  /** The figures' time is not what was settled. */
  readonly differs: boolean
  /** The figures' time only stands for "no time". */
  readonly placeholder: boolean
}

/** A body that names another start says nothing about this end. */
const endOf = (from: WallTime | undefined, {stated, body}: TimeSources): WallTime | undefined =>
  stated.to ??
  (body.to && from && (body.from === undefined || sameTime(body.from, from)) ? body.to : undefined)

/**
 * Settles at what time an event starts and ends. The human's words win, then what the body says
 * under "When" or where the figures have odd seconds, then figures that are no placeholder, then
 * the body.
 */
export function settleTime(sources: TimeSources): SettledTime {
  const {stated, machine, machineSeconds, machineIsPlaceholder, body, bodyIsLabelled} = sources
  const placeholder = machine !== undefined && machineIsPlaceholder
  const figures = placeholder ? undefined : machine
  const bodyWins = bodyIsLabelled || machineSeconds > 0 || !figures
  const spoken = stated.from ?? (bodyWins ? body.from : undefined)
  const from = spoken ?? figures
  const to = endOf(from, sources)
  const times = {...defined({from: from || undefined, to: to || undefined}), placeholder}
  if (!from) return {...times, reason: 'none', differs: false}
  const differs = figures !== undefined && (!sameTime(from, figures) || machineSeconds > 0)
  if (!spoken) return {...times, reason: 'machine', differs}
  if (!stated.from) return {...times, reason: 'body', differs}
  return {...times, reason: figures && !differs ? 'agreed' : 'text', differs}
}
