/** What is there, most frequent first; of two that occur as often, the first in the alphabet. */
export function mostFrequent(values: Iterable<string>): readonly string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .toSorted(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
    .map(([value]) => value)
}
