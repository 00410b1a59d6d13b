import type {BodyBlock, ListItem} from '../../content/text/portableText.ts'
import type {Unfinished} from '../documents/unfinished.ts'

type Block = Unfinished<BodyBlock>
type Text = Extract<Block, {readonly _type: 'block'}>

/** A list with its items, each of which can hold paragraphs and further lists. */
export interface ListNode {
  readonly _type: 'list'
  readonly _key: string
  readonly kind: ListItem
  /** The number of the first item. */
  readonly start: number
  readonly items: readonly ItemNode[]
}

interface ItemNode {
  readonly _key: string
  /** Whether it has no mark of its own: it only keeps the depth of what is in it. */
  readonly isUnmarked: boolean
  readonly content: readonly BodyNode[]
}

export type BodyNode = Block | ListNode

/** How far the lists were counted that an image or code interrupts, the outermost first. */
type Counted = readonly {readonly kind: ListItem; readonly number: number}[]

/** What an author puts into a list item, and Portable Text can only hold between two items. */
const interruptions: ReadonlySet<Block['_type']> = new Set([
  'figure',
  'embed',
  'codeBlock',
  'table',
  'callout',
  'html',
])

/**
 * A body with its list items put into lists. Portable Text keeps items side by side; a further
 * paragraph of an item has the item's `level` and no `listItem`. What comes between two items and
 * cannot have a level, such as an image, does not end their list: numbers and depth go on behind it.
 */
export function listTree(blocks: readonly Block[]): readonly BodyNode[] {
  const nodes: BodyNode[] = []
  let counted: Counted = []
  for (let index = 0; index < blocks.length;) {
    const run = runFrom(blocks, index)
    if (run.length > 0) {
      const lists = listsOf(run, 1, counted)
      counted = countedIn(lists)
      nodes.push(...lists)
      index += run.length
      continue
    }
    const block = blocks[index]
    if (block !== undefined) nodes.push(block)
    if (block === undefined || !interruptions.has(block._type)) counted = []
    index += 1
  }
  return nodes
}

/** As deep as an import goes: what is deeper than that was not meant. */
const deepest = 100

const levelOf = ({level, listItem}: Text): number =>
  listItem === undefined
    ? Math.min(level ?? 0, deepest)
    : Math.min(Math.max(level ?? 1, 1), deepest)

/** The blocks from `index` on that stand in lists. */
const runFrom = (blocks: readonly Block[], index: number): readonly Text[] => {
  const run: Text[] = []
  for (let next = index; next < blocks.length; next += 1) {
    const block = blocks[next]
    if (block?._type !== 'block' || levelOf(block) < 1) break
    run.push(block)
  }
  return run
}

interface Draft {
  readonly kind: ListItem
  readonly isUnmarked: boolean
  readonly blocks: Text[]
}

/** The lists at `depth` that a run of blocks makes, none of which has a lower level. */
const listsOf = (run: readonly Text[], depth: number, counted: Counted): readonly ListNode[] => {
  const [before, ...inner] = counted
  const lists: ListNode[] = []
  for (const draft of draftsOf(run, depth, before?.kind)) {
    const {kind, isUnmarked, blocks} = draft
    const last = lists.at(-1)
    const continues = isUnmarked && last === undefined && before?.kind === kind
    const content = contentOf(blocks, depth, continues ? inner : [])
    const item = {_key: blocks[0]?._key ?? '', isUnmarked, content}
    if (last?.kind === kind) {
      lists.splice(-1, 1, {...last, items: [...last.items, item]})
      continue
    }
    const number = last === undefined && before?.kind === kind ? before.number : 0
    const start = isUnmarked ? number : number + 1
    lists.push({_type: 'list', _key: `list-${depth}-${item._key}`, kind, start, items: [item]})
  }
  return lists
}

const draftsOf = (
  run: readonly Text[],
  depth: number,
  before: ListItem | undefined,
): readonly Draft[] => {
  const drafts: Draft[] = []
  for (const block of run) {
    const isItem = block.listItem !== undefined && levelOf(block) <= depth
    const last = drafts.at(-1)
    if (isItem) drafts.push({kind: block.listItem, isUnmarked: false, blocks: [block]})
    else if (last !== undefined) last.blocks.push(block)
    else drafts.push({kind: before ?? kindIn(run, depth), isUnmarked: true, blocks: [block]})
  }
  return drafts
}

/** The kind of the first item at `depth`, to which what comes before it is joined. */
const kindIn = (run: readonly Text[], depth: number): ListItem =>
  run.find((block) => block.listItem !== undefined && levelOf(block) <= depth)?.listItem ?? 'bullet'

const contentOf = (
  blocks: readonly Text[],
  depth: number,
  counted: Counted,
): readonly BodyNode[] => {
  const content: BodyNode[] = []
  let deeper: Text[] = []
  const nest = (): void => {
    if (deeper.length === 0) return
    content.push(...listsOf(deeper, depth + 1, content.length === 0 ? counted : []))
    deeper = []
  }
  for (const block of blocks) {
    if (levelOf(block) > depth) {
      deeper.push(block)
      continue
    }
    nest()
    content.push(withoutList(block))
  }
  nest()
  return content
}

const withoutList = ({listItem: _listItem, level: _level, ...block}: Text): Text => block

const countedIn = (nodes: readonly BodyNode[]): Counted => {
  const last = nodes.at(-1)
  if (last?._type !== 'list') return []
  const number = last.start + last.items.length - 1
  return [{kind: last.kind, number}, ...countedIn(last.items.at(-1)?.content ?? [])]
}

/** Whether an item is one paragraph, perhaps with lists below it, and needs no space around it. */
export function isTight({content}: ItemNode): boolean {
  return content.every(({_type}, index) => index === 0 || _type === 'list')
}
