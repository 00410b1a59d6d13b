import {Mutation} from '@sanity/mutator'

import {validationError} from '../errors.ts'
import {isString} from '../json.ts'

/**
 * A text with a patch in the format of diff-match-patch, applied by the mutator that the Studio
 * itself applies, so that both find the same place for it. Throws a `RefusedItem` for no such patch.
 */
export function patchedText(text: string, patch: string): string {
  const document = {_id: 'text', _type: 'text', text}
  const mutation = {patch: {id: document._id, diffMatchPatch: {text: patch}}}
  try {
    const patched = new Mutation({mutations: [mutation]}).apply(document)?.['text']
    return isString(patched) ? patched : text
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw validationError(`A patch of "diffMatchPatch" cannot be applied: ${reason}`)
  }
}
