import type {Schema} from 'sanity'

import type {FieldPath} from '../../content/findings/finding.ts'

/**
 * Whether documents of `type` have the field that `path` begins with. A Studio may call its documents
 * as ours and hold other things in them.
 */
export function hasField(schema: Schema, type: string, [field]: FieldPath): boolean {
  const found = schema.get(type)
  return found?.jsonType === 'object' && found.fields.some(({name}) => name === field)
}
