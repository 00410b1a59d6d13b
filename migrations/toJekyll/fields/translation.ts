import {putField} from './ownKeys.ts'
import type {Attempt, Writer} from './writing.ts'

const write: Attempt = (writing) => {
  const {translation} = writing.wanted
  return translation === undefined ? undefined : putField(writing, 'translation', translation)
}

/** What a page has in common with its translations. */
export const translation: Writer = {fields: ['translation'], attempts: [write]}
