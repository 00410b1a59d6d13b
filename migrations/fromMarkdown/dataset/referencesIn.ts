import {type Json, visitObjects} from './json.ts'

/** Every id that a value refers to, strongly or weakly, each once. */
export function referencesIn(value: Json): ReadonlySet<string> {
  const found = new Set<string>()
  visitObjects(value, ({_ref: target}) => {
    if (typeof target === 'string') found.add(target)
  })
  return found
}
