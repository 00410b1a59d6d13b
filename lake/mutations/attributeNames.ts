import {validationError} from '../errors.ts'
import type {Json, LakeDocument} from '../json.ts'

/** groq-js calls this method of each object that it reads: one document could break every query. */
const unusable = 'hasOwnProperty'

export function requireUsableNames(document: LakeDocument): void {
  const stack: Json[] = [document]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== 'object' || next === null) continue
    if (Object.hasOwn(next, unusable)) {
      throw validationError(`"${unusable}" cannot be the name of an attribute`)
    }
    for (const value of Object.values(next)) stack.push(value)
  }
}
