import type {Group} from './group.ts'
import {reading} from './reading.ts'

/** The comparisons, in the order in which they are made. */
export const groups: Readonly<Record<string, Group>> = {reading}
