/** What a body is made of: the kinds of its blocks, and the styles, lists and marks of its text. */
export interface BodyKinds {
  readonly blocks: Set<string>
  readonly styles: Set<string>
  readonly lists: Set<string>
  readonly marks: Set<string>
}

interface StoredBlock {
  readonly _type: string
  readonly style?: string
  readonly listItem?: string
  readonly children?: readonly {readonly marks?: readonly string[]}[]
  readonly markDefs?: readonly {readonly _type: string; readonly _key: string}[]
}

/** The kinds that stand in any of `bodies`. A mark with a definition counts as its type. */
export function kindsIn(bodies: readonly (readonly StoredBlock[])[]): BodyKinds {
  const kinds: BodyKinds = {
    blocks: new Set(),
    styles: new Set(),
    lists: new Set(),
    marks: new Set(),
  }
  for (const {_type, style, listItem, children = [], markDefs = []} of bodies.flat()) {
    kinds.blocks.add(_type)
    if (style !== undefined) kinds.styles.add(style)
    if (listItem !== undefined) kinds.lists.add(listItem)
    for (const mark of children.flatMap(({marks = []}) => marks)) {
      kinds.marks.add(markDefs.find(({_key}) => _key === mark)?._type ?? mark)
    }
  }
  return kinds
}
