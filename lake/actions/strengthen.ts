import type {Json, LakeDocument} from '../json.ts'
import {isObject, isString} from '../json.ts'

/**
 * A document as it is published: references that were weak only because their target was not
 * published yet (`_strengthenOnPublish`) are strong, those that the schema makes weak stay so.
 */
export function strengthen(draft: LakeDocument): {
  readonly document: Readonly<Record<string, Json>>
  readonly strengthened: readonly string[]
} {
  const strengthened: string[] = []
  const visit = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(visit)
    if (!isObject(value)) return value
    const visited = Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, visit(inner)]),
    )
    const target = value['_ref']
    const promise = value['_strengthenOnPublish']
    if (!isString(target) || !isObject(promise)) return visited
    delete visited['_strengthenOnPublish']
    if (promise['weak'] === true) return visited
    delete visited['_weak']
    strengthened.push(target)
    return visited
  }
  const document = Object.fromEntries(
    Object.entries(draft).map(([key, value]) => [key, visit(value)]),
  )
  return {document, strengthened}
}
