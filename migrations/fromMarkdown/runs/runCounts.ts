import {getPublishedId} from '@sanity/client/csm'

import type {Write} from '../dataset/write.ts'
import type {Run} from './run.ts'
import {isOwnRecord} from './runChange.ts'

type Counts = Run['counts']

const kindOf = ({before, after}: Write): 'created' | 'changed' | 'removed' => {
  if (before === undefined) return 'created'
  return after === undefined ? 'removed' : 'changed'
}

/** How many documents of content a transaction creates, changes and removes; a draft is its document. */
export function countsOfWrites(writes: readonly Write[]): Counts {
  const content = writes.filter(({id}) => !isOwnRecord(id))
  const counts = {created: 0, changed: 0, removed: 0}
  for (const forms of Map.groupBy(content, ({id}) => getPublishedId(id)).values()) {
    const [kind = 'changed', ...others] = new Set(forms.map(kindOf))
    counts[others.length === 0 ? kind : 'changed'] += 1
  }
  return Object.fromEntries(Object.entries(counts).filter(([, number]) => number > 0))
}

export function sumOfCounts(one: Counts, other: Counts): Counts {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return Object.fromEntries([...names].map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)]))
}
