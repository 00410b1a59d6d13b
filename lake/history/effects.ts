import type {JsonObject} from '../json.ts'
import type {Change} from '../store/changes.ts'

/**
 * What a change did and what takes it back, as patches in the Mendoza format: opcode 0 replaces the
 * whole value. The Studio's timeline takes a publish for a discarded draft where it is told only what
 * changed; in the file only that is kept. https://github.com/sanity-io/mendoza
 */
export function effectsOf({before, after}: Change): JsonObject {
  return {
    apply: [0, after ?? null],
    revert: [0, before ?? null],
  }
}
