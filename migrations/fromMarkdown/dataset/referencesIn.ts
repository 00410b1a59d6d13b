import {type JsonDocument, visitObjects} from './json.ts'

/** Every id that a document refers to, strongly or weakly, each once. */
export function referencesIn(document: JsonDocument): ReadonlySet<string> {
  const found = new Set<string>()
  visitObjects(document, ({_ref: target}) => {
    if (typeof target === 'string') found.add(target)
  })
  return found
}
