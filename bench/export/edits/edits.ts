import {bodyEdits} from './bodyEdits.ts'
import type {Edit} from './edit.ts'
import {occasionEdits} from './occasionEdits.ts'
import {pageEdits} from './pageEdits.ts'

/** The kinds of edits that are measured. */
export const edits: Readonly<Record<string, Edit>> = {...pageEdits, ...bodyEdits, ...occasionEdits}
