import type {Json} from '../json.ts'
import {isObject, isString} from '../json.ts'

/**
 * The ids that a document refers to, and whether any reference to the id is strong, that is neither
 * `_weak` nor one into another project or dataset.
 */
export function linksOf(value: Json, found = new Map<string, boolean>()): Map<string, boolean> {
  // A stack of its own: the depth of a document is not limited by the depth of calls.
  const stack: Json[] = [value]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== 'object' || next === null) continue
    for (const inner of Object.values(next)) stack.push(inner)
    if (!isObject(next)) continue
    const target = next['_ref']
    if (isString(target)) {
      const elsewhere = next['_projectId'] !== undefined || next['_dataset'] !== undefined
      const strong = next['_weak'] !== true && !elsewhere
      found.set(target, strong || found.get(target) === true)
    }
  }
  return found
}

/** The ids that `references()` finds in a document: it does not look into what refers already. */
export function foundReferences(document: Json): ReadonlySet<string> {
  const found = new Set<string>()
  const stack: Json[] = [document]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== 'object' || next === null) continue
    const target = isObject(next) ? next['_ref'] : undefined
    if (isString(target) && target !== '') found.add(target)
    else if (!target) for (const inner of Object.values(next)) stack.push(inner)
  }
  return found
}
