import {defaultFields} from '../mapping/defaults/defaultFields.ts'
import {wholeKeys} from '../mapping/defaults/wholeKeys.ts'
import type {FieldKeys} from '../mapping/mappingShape.ts'

const usual: ReadonlySet<string> = new Set(defaultFields.partOf)
const ofEvents = (keys: readonly string[]) => keys.filter((key) => wholeKeys.has(key))
const ofEventsUsually = ofEvents(defaultFields.partOf)

/**
 * The keys under which an event names the larger one. Under the usual ones for the whole of a session (`event`,
 * `parent`) an event names all sorts of things: only those that a mapping names count.
 */
export function partOfKeys({partOf}: FieldKeys): readonly string[] {
  if (partOf === defaultFields.partOf) return ofEventsUsually
  const isUsual = partOf.length > 1 && partOf.every((key) => usual.has(key))
  return isUsual ? ofEvents(partOf) : partOf
}
