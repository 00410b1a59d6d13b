import {headingIds} from '../../content/text/headingIds.ts'
import type {BodyBlock} from '../../content/text/portableText.ts'
import type {Unfinished} from '../documents/unfinished.ts'

type Block = Unfinished<BodyBlock>

/** Where a heading, or what stands in place of a block, is in the outline of its page. */
export interface OutlineEntry {
  /** From 2, which is right below the title of the page. */
  readonly level: number
  /** Of a heading, for links that lead to it. */
  readonly id?: string
}

/** By `_key` of the block. */
export type Outline = ReadonlyMap<string, OutlineEntry>

const headingStyle = /^h([1-6])$/

/**
 * The headings of a body, those in tables and boxes too, with their ids, and how deep what stands in
 * place of its `presentations` and `schedule` blocks is. Authors choose headings by their size, so
 * levels are counted anew: none is left out on the way down, as screen readers want it.
 *
 * @param top The level of the body's first heading.
 * @param hasIds Whether links can lead to the headings.
 */
export function outlineOf(blocks: readonly Block[], top: number, hasIds: boolean): Outline {
  const flat = blocks.flatMap(withInner)
  const ids = headingIds(flat.filter(isHeading).map(textOf)).values()
  const open: number[] = []
  const outline = new Map<string, OutlineEntry>()
  for (const block of flat) {
    if (isHeading(block)) {
      const size = Number(headingStyle.exec(block.style ?? '')?.[1])
      while ((open.at(-1) ?? 0) >= size) open.pop()
      open.push(size)
      const id = ids.next().value ?? ''
      const level = levelAt(top, open.length - 1)
      outline.set(block._key, hasIds && id !== '' ? {level, id} : {level})
    } else if (block._type === 'presentations' || block._type === 'schedule') {
      outline.set(block._key, {level: levelAt(top, open.length)})
    }
  }
  return outline
}

const levelAt = (top: number, depth: number): number => Math.min(top + depth, 6)

const isHeading = (block: Block): block is Extract<Block, {readonly _type: 'block'}> =>
  block._type === 'block' && headingStyle.test(block.style ?? '')

const textOf = (block: Block): string =>
  block._type === 'block' ? (block.children ?? []).map(({text}) => text ?? '').join('') : ''

const withInner = (block: Block): readonly Block[] => {
  if (block._type === 'callout') return block.content ?? []
  if (block._type !== 'table') return [block]
  return (block.rows ?? []).flatMap(({cells}) =>
    (cells ?? []).flatMap(({content}) => content ?? []),
  )
}
