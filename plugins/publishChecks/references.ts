import {isRecord, isReference} from 'sanity'

export interface FoundReference {
  readonly id: string
  /** Whether the target has to be published first. */
  readonly isStrong: boolean
}

/**
 * What a document refers to in its fields, each once. Links in running text are left out: a page that
 * a text mentions need not be published with it.
 */
export function referencesIn(document: unknown): readonly FoundReference[] {
  const found = new Map<string, FoundReference>()
  for (const reference of walk(document)) {
    const known = found.get(reference.id)
    if (known === undefined || reference.isStrong) found.set(reference.id, reference)
  }
  return [...found.values()]
}

const walk = (value: unknown): readonly FoundReference[] => {
  if (Array.isArray(value)) return value.flatMap(walk)
  if (!isRecord(value) || value['_type'] === 'block') return []
  if (isReference(value)) return [{id: value._ref, isStrong: isStrong(value)}]
  return Object.values(value).flatMap(walk)
}

/** A reference to a draft is stored as weak and becomes what it is to be when it is published. */
const isStrong = ({
  _weak,
  _strengthenOnPublish: promise,
}: {
  readonly _weak?: boolean
  readonly _strengthenOnPublish?: {readonly weak?: boolean}
}): boolean => (promise === undefined ? _weak !== true : promise.weak !== true)
