import type {Group} from './group.ts'
import {history} from './history.ts'
import {listeners} from './listeners.ts'
import {reading} from './reading.ts'
import {writers} from './writers.ts'

/** The comparisons, in the order in which they are made. */
export const groups: Readonly<Record<string, Group>> = {
  reading,
  writers,
  listeners,
  history,
}
