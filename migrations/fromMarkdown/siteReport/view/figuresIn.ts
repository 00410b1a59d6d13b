import {type Json, mapObjects} from '../../dataset/json.ts'

/** What the figures in a document name: paths and addresses as they were written. */
export function figuresIn(document: Json): readonly string[] {
  const found = new Set<string>()
  mapObjects(document, (object) => {
    const {_type: type, original} = object
    if (type === 'figure' && typeof original === 'string') found.add(original)
    return object
  })
  return [...found]
}
