import {type Change, flipped, isTouched, mutationsOf} from './change.ts'
import {applied, type Mutation} from './mutation.ts'
import type {Documents} from './stored.ts'

/** What an editor did at once. */
export interface Step {
  /** As people read it: “Move of “Lunch””. */
  readonly label: string
  readonly changes: readonly Change[]
}

/** What an editor did in this sitting, and can take back or do again. The latest comes last. */
export interface Sitting {
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

export const beginning: Sitting = {done: [], undone: []}

/** What is to be sent, and how the sitting goes on. */
export interface Turn {
  readonly sitting: Sitting
  readonly step: Step
  readonly mutations: readonly Mutation[]
  /** What somebody else changed since: it stays as it is. */
  readonly kept: readonly Change[]
}

/** Something new. What was taken back cannot be done again any more. */
export function doing({done}: Sitting, step: Step, documents: Documents): Turn {
  const {mutations, carriedOut, kept} = carryOut(step, documents, false)
  const own = {...step, changes: carriedOut}
  return {
    sitting: {done: carriedOut.length === 0 ? done : [...done, own], undone: []},
    step: own,
    mutations,
    kept,
  }
}

/** The latest step back; `undefined` if there is none. */
export function undoing({done, undone}: Sitting, documents: Documents): Turn | undefined {
  const step = done.at(-1)
  if (step === undefined) return undefined
  const back = {...step, changes: step.changes.map(flipped).toReversed()}
  const {mutations, carriedOut, kept} = carryOut(back, documents, true)
  const own = {...step, changes: carriedOut.map(flipped).toReversed()}
  return {
    sitting: {
      done: done.slice(0, -1),
      undone: own.changes.length === 0 ? undone : [...undone, own],
    },
    step: own,
    mutations,
    kept,
  }
}

/** What was taken back last, once more; `undefined` if there is none. */
export function redoing({done, undone}: Sitting, documents: Documents): Turn | undefined {
  const step = undone.at(-1)
  if (step === undefined) return undefined
  const {mutations, carriedOut, kept} = carryOut(step, documents, true)
  const own = {...step, changes: carriedOut}
  return {
    sitting: {done: own.changes.length === 0 ? done : [...done, own], undone: undone.slice(0, -1)},
    step: own,
    mutations,
    kept,
  }
}

/** The same sitting after somebody else changed documents: what they changed is theirs from then on. */
export function overtaken(sitting: Sitting, before: Documents, after: Documents): Sitting {
  const marked = ({label, changes}: Step): Step => ({
    label,
    changes: changes.map((change) =>
      change.isOvertaken !== true && isTouched(change, before, after)
        ? {...change, isOvertaken: true}
        : change,
    ),
  })
  return {done: sitting.done.map(marked), undone: sitting.undone.map(marked)}
}

const carryOut = (
  {changes}: Step,
  documents: Documents,
  guarded: boolean,
): {
  readonly mutations: readonly Mutation[]
  readonly carriedOut: readonly Change[]
  readonly kept: readonly Change[]
} => {
  const mutations: Mutation[] = []
  const carriedOut: Change[] = []
  const kept: Change[] = []
  let at = documents
  for (const change of changes) {
    const own = mutationsOf(change, at, guarded)
    if (own === undefined) {
      kept.push(change)
      continue
    }
    mutations.push(...own)
    carriedOut.push(change)
    at = applied(at, own, '')
  }
  return {mutations, carriedOut, kept}
}
