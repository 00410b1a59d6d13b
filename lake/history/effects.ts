import type {JsonObject} from '../json.ts'
import type {Change} from '../store/transactions.ts'

/**
 * What a change did, as patches in the Mendoza format: opcode 0 replaces the whole value.
 * https://github.com/sanity-io/mendoza
 */
export const effectsOf = ({before, after}: Change): JsonObject => ({
  apply: [0, after ?? null],
  revert: [0, before ?? null],
})
