import type {BodyBlock, TextBlock} from '../../../../content/text/portableText.ts'
import {element, type Element, type Tree} from './tree.ts'

/** Deeper lists than a page can be wide stand at this depth. */
const deepest = 8

const levelOf = (block: BodyBlock): number =>
  block._type === 'block' && block.level !== undefined ? Math.min(block.level, deepest) : 0

const isItem = (block: BodyBlock): block is TextBlock =>
  block._type === 'block' && block.listItem !== undefined

const tagOf = ({listItem}: TextBlock): 'ol' | 'ul' => (listItem === 'number' ? 'ol' : 'ul')

/** Items of one list: each begins with a block of the list's level, and has what stands deeper behind it. */
const itemsOf = (
  blocks: readonly BodyBlock[],
  level: number,
): readonly (readonly BodyBlock[])[] => {
  const items: BodyBlock[][] = []
  for (const block of blocks) {
    const last = items.at(-1)
    if (last === undefined || (isItem(block) && levelOf(block) <= level)) items.push([block])
    else last.push(block)
  }
  return items
}

/** Runs of blocks that belong to one list, and blocks that belong to none. */
const runsOf = (blocks: readonly BodyBlock[]): readonly (readonly BodyBlock[])[] => {
  const runs: BodyBlock[][] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    const first = last?.[0]
    const goesOn =
      first !== undefined &&
      isItem(first) &&
      levelOf(block) > 0 &&
      (!isItem(block) || levelOf(block) > levelOf(first) || tagOf(block) === tagOf(first))
    if (goesOn) last?.push(block)
    else runs.push([block])
  }
  return runs
}

type Show<Block extends BodyBlock> = (block: Block) => readonly Tree[]

/** Shows blocks, with items of lists in their lists. */
export function showLists(
  blocks: readonly BodyBlock[],
  inline: Show<TextBlock>,
  show: Show<BodyBlock>,
): readonly Tree[] {
  const listOf = (run: readonly BodyBlock[], first: TextBlock): Element =>
    element(
      tagOf(first),
      {},
      ...itemsOf(run, levelOf(first)).map(([head, ...rest]) =>
        element(
          'li',
          {},
          ...(head === undefined ? [] : isItem(head) ? inline(head) : show(head)),
          ...showLists(rest, inline, show),
        ),
      ),
    )
  return runsOf(blocks).flatMap((run) => {
    const [first] = run
    if (first === undefined) return []
    return isItem(first) ? [listOf(run, first)] : show(first)
  })
}
