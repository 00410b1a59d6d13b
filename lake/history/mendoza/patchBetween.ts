import type {Json} from '../../json.ts'
import {isObject, isString} from '../../json.ts'
import {arrayPatch} from './arrays.ts'
import {isSame} from './isSame.ts'
import {objectPatch} from './objects.ts'
import type {Operations, Patch} from './opcodes.ts'
import {opcodes} from './opcodes.ts'
import {stringPatch} from './strings.ts'

/** A patch in the Mendoza format that makes `right` of `left`, about as long as what differs. */
export function patchBetween(left: Json, right: Json): Patch {
  if (isSame(left, right)) return []
  const found = operationsBetween(left, right)
  if (found === undefined) return [opcodes.value, right]
  return found.startsFrom === 'copy' ? found.operations : [opcodes.blank, ...found.operations]
}

const operationsBetween = (left: Json, right: Json): Operations | undefined => {
  if (isString(left)) return isString(right) ? stringPatch(left, right) : undefined
  if (Array.isArray(left)) {
    return Array.isArray(right) ? arrayPatch(left, right, operationsBetween) : undefined
  }
  return isObject(left) && isObject(right) ? objectPatch(left, right, operationsBetween) : undefined
}
