import type {MappingNode} from './node.ts'

type Pair = MappingNode['pairs'][number]

const known = new WeakMap<MappingNode, ReadonlyMap<string, Pair>>()

/** The last pair of each key; kept, since many are asked for where a mapping is large. */
export const pairsOf = (mapping: MappingNode): ReadonlyMap<string, Pair> => {
  const pairs =
    known.get(mapping) ??
    new Map(
      mapping.pairs.flatMap((pair) => (pair.key.kind === 'scalar' ? [[pair.key.text, pair]] : [])),
    )
  known.set(mapping, pairs)
  return pairs
}
