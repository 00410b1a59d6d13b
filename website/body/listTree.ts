import type {BodyBlock, ListItem} from '../../content/text/portableText.ts'
import type {Unfinished} from '../documents/unfinished.ts'

type Block = Unfinished<BodyBlock>
type Text = Extract<Block, {readonly _type: 'block'}>

/** A list with its items, each of which can hold paragraphs and further lists. */
export interface ListNode {
  readonly _type: 'list'
  readonly _key: string
  readonly kind: ListItem
  readonly items: readonly ItemNode[]
}

interface ItemNode {
  readonly _key: string
  readonly content: readonly BodyNode[]
}

export type BodyNode = Block | ListNode

/**
 * A body with its list items put into lists. Portable Text keeps items side by side; a further
 * paragraph of an item has the item's `level` and no `listItem`.
 */
export function listTree(blocks: readonly Block[]): readonly BodyNode[] {
  const start = blocks.findIndex((block) => isTextBlock(block) && block.listItem !== undefined)
  if (start === -1) return blocks
  const length = blocks
    .slice(start)
    .findIndex((block) => !isTextBlock(block) || levelOf(block) === 0)
  const end = length === -1 ? blocks.length : start + length
  return [
    ...blocks.slice(0, start),
    ...lists(blocks.slice(start, end).filter(isTextBlock)),
    ...listTree(blocks.slice(end)),
  ]
}

const isTextBlock = (block: Block): block is Text => block._type === 'block'

const levelOf = ({level, listItem}: Text): number => level ?? (listItem === undefined ? 0 : 1)

/** The lists that a run of items makes whose first item sets the depth. */
const lists = (run: readonly Text[]): readonly ListNode[] => {
  const [first] = run
  if (first === undefined) return []
  const depth = levelOf(first)
  const items: {first: Text; rest: Text[]}[] = []
  for (const block of run) {
    const last = items.at(-1)
    if (last === undefined || (block.listItem !== undefined && levelOf(block) <= depth)) {
      items.push({first: block, rest: []})
    } else {
      last.rest.push(block)
    }
  }
  return items.reduce<readonly ListNode[]>((made, item) => {
    const kind = item.first.listItem ?? 'bullet'
    const last = made.at(-1)
    const node = {_key: item.first._key, content: itemContent(item.first, item.rest, depth)}
    return last?.kind === kind
      ? [...made.slice(0, -1), {...last, items: [...last.items, node]}]
      : [...made, {_type: 'list', _key: `list-${item.first._key}`, kind, items: [node]}]
  }, [])
}

const itemContent = (first: Text, rest: readonly Text[], depth: number): readonly BodyNode[] => {
  const content: BodyNode[] = [withoutList(first)]
  for (let index = 0; index < rest.length;) {
    const tail = rest.slice(index)
    const isNested = (block: Text): boolean => levelOf(block) > depth
    const [next] = tail
    if (next?.listItem === undefined) {
      content.push(...tail.slice(0, 1).map(withoutList))
      index += 1
      continue
    }
    const length = tail.findIndex((block) => !isNested(block))
    const nested = length === -1 ? tail : tail.slice(0, length)
    content.push(...lists(nested))
    index += Math.max(nested.length, 1)
  }
  return content
}

const withoutList = ({listItem: _listItem, level: _level, ...block}: Text): Text => block

/** Whether an item is one paragraph, perhaps with lists below it, and needs no space around it. */
export function isTight({content}: ItemNode): boolean {
  return content.every(({_type}, index) => index === 0 || _type === 'list')
}
