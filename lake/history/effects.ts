import type {JsonObject} from '../json.ts'
import type {Change} from '../store/changes.ts'
import {patchBetween} from './mendoza/patchBetween.ts'

/** What a change did and what takes it back, as patches in the Mendoza format. */
export const effectsOf = ({before, after}: Change): JsonObject => ({
  apply: patchBetween(before ?? null, after ?? null),
  revert: patchBetween(after ?? null, before ?? null),
})
