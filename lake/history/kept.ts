import {applyPatch} from 'mendoza'

import type {JsonObject, LakeDocument} from '../json.ts'
import {isLakeDocument, isObject, parseJson} from '../json.ts'
import {isSame} from './mendoza/isSame.ts'
import type {Patch} from './mendoza/opcodes.ts'
import {patchBetween} from './mendoza/patchBetween.ts'

/**
 * How a revision is kept: whole (`body`), as what makes it of the one before (`delta`), or as nothing,
 * which is a document that was deleted. `steps` counts the deltas since the last one that is no delta.
 */
export interface KeptRevision {
  readonly body: string | null
  readonly delta: string | null
  readonly steps: number
}

/**
 * The most deltas that a look-back applies. `npm run bench:lake` shows what that comes to: a step
 * takes some microseconds, and a whole document for each 128 edits is little against their deltas.
 */
const mostSteps = 128

/**
 * A delta is kept only if it is much shorter and gives back the very text of the document.
 * `stepsBefore` belongs to the revision that `before` is; undefined where history does not hold that.
 */
export function keptRevision(
  before: LakeDocument | undefined,
  after: LakeDocument | undefined,
  stepsBefore: number | undefined,
): KeptRevision {
  if (after === undefined) return {body: null, delta: null, steps: 0}
  const body = JSON.stringify(after)
  const whole = {body, delta: null, steps: 0}
  if (before === undefined || stepsBefore === undefined || stepsBefore >= mostSteps) return whole
  const patch = patchBetween(before, after)
  const delta = JSON.stringify(patch)
  if (delta.length * 2 > body.length || JSON.stringify(applied(before, patch)) !== body) {
    return whole
  }
  return {body: null, delta, steps: stepsBefore + 1}
}

/** The document that a kept revision is, given the one before it. */
export function restored(
  {body, delta}: Pick<KeptRevision, 'body' | 'delta'>,
  before: LakeDocument | undefined,
): LakeDocument | undefined {
  if (body === null && delta === null) return undefined
  const patch = delta === null ? undefined : parseJson(delta)
  const document =
    patch === undefined ? parseJson(body ?? '') : applied(before, Array.isArray(patch) ? patch : [])
  if (!isLakeDocument(document)) throw new TypeError('A revision in history lacks _id or _type')
  return document
}

const applied = (before: LakeDocument | undefined, patch: Patch): unknown => {
  const document: unknown = applyPatch(before ?? null, [...patch])
  return document
}

/** Mutations that state the whole document are kept without it: the revision has it. */
export function keptMutations(
  mutations: readonly JsonObject[],
  after: LakeDocument | undefined,
): string {
  return JSON.stringify(
    mutations.map((mutation) => {
      const [entry] = Object.entries(mutation)
      return entry !== undefined && after !== undefined && isSame(entry[1], stated(after))
        ? {[entry[0]]: null}
        : mutation
    }),
  )
}

export function restoredMutations(
  text: string,
  after: LakeDocument | undefined,
): readonly JsonObject[] {
  const mutations = parseJson(text)
  return (Array.isArray(mutations) ? mutations : []).filter(isObject).map((mutation) => {
    const [entry] = Object.entries(mutation)
    return entry?.[1] === null && after !== undefined ? {[entry[0]]: stated(after)} : mutation
  })
}

/** A document as mutations state it, which do not know their revision. */
const stated = (document: LakeDocument): LakeDocument => ({...document, _rev: ''})
