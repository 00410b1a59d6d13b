import {evaluateDocumentInternal} from '@sanity/validation/_internal'
import type {SanityDocument} from 'sanity'

import {clientOf} from './dataset.ts'
import {schema} from './schema.ts'

export interface Stored {
  readonly _id: string
  readonly language?: string
}

/** "level path: message" of each complaint of the Studio about `document` in a dataset of `stored`. */
export async function complaints(
  document: SanityDocument,
  stored: readonly Stored[] = [],
): Promise<readonly string[]> {
  const {markers} = await evaluateDocumentInternal({
    document,
    schema,
    getClient: () => clientOf(stored),
    environment: 'studio',
    getDocumentExists: ({id}) => Promise.resolve(stored.some(({_id}) => _id === id)),
  })
  return markers.map(({level, path, message}) => `${level} ${path.join('.')}: ${message}`)
}
