import type {MappingNode} from './node.ts'

type Pair = MappingNode['pairs'][number]

/** Of a mapping with so many pairs a map is kept, since many of them are asked for. */
const many = 30
const known = new WeakMap<MappingNode, ReadonlyMap<string, Pair>>()

const pairsByKey = (mapping: MappingNode): ReadonlyMap<string, Pair> => {
  const pairs =
    known.get(mapping) ??
    new Map(
      mapping.pairs.flatMap((pair) => (pair.key.kind === 'scalar' ? [[pair.key.text, pair]] : [])),
    )
  known.set(mapping, pairs)
  return pairs
}

/** The last pair with a key. */
export function pairOf(mapping: MappingNode, key: string): Pair | undefined {
  return mapping.pairs.length < many
    ? mapping.pairs.findLast((pair) => pair.key.kind === 'scalar' && pair.key.text === key)
    : pairsByKey(mapping).get(key)
}
