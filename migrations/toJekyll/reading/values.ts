import {isList, isObject, type Json, type JsonObject} from '../../fromMarkdown/dataset/json.ts'

/** The objects of a list. */
export function objectsIn(value: Json | undefined): readonly JsonObject[] {
  return isList(value) ? value.filter(isObject) : []
}

/** A text without white space around it; empty for none. */
export function stringOf(value: Json | undefined): string {
  return typeof value === 'string' ? value.trim() : ''
}

/** The id that a reference leads to; empty for none. */
export function refOf(value: Json | undefined): string {
  return isObject(value) && typeof value['_ref'] === 'string' ? value['_ref'] : ''
}
