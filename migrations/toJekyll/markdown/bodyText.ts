import type {Json, JsonObject} from '../../fromMarkdown/dataset/json.ts'
import {blockText, type BlockWriting} from './blockText.ts'

/** A list item that stands above: where its marker and its text begin. */
export interface OpenItem {
  readonly level: number
  readonly kind: string
  /** Indentation, marker and gap: `  * `. */
  readonly prefix: string
}

/** What stands in front of a stretch of body that is written. */
export interface Above {
  /** The list items that the next block could belong to, the outermost first. */
  readonly items: readonly OpenItem[]
  readonly isQuote: boolean
}

export const nothingAbove: Above = {items: [], isQuote: false}

export interface WrittenBlock {
  readonly text: string
  /** Whether it may stand in the line below the block before it. */
  readonly isTight: boolean
  /** Whether the list above has to be ended first, since another one begins. */
  readonly endsList: boolean
  readonly above: Above
}

const levelOf = (block: JsonObject): number =>
  typeof block['level'] === 'number' ? block['level'] : block['listItem'] === undefined ? 0 : 1
const kindOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

const blanks = (text: string): string => ' '.repeat(text.length)

const markerAfter = (
  previous: OpenItem | undefined,
  kind: string,
  {habits}: BlockWriting,
): string => {
  const number = /(\d+)([.)])(\s+)$/u.exec(previous?.prefix ?? '')
  if (kind === 'number')
    return number === null ? '1. ' : `${Number(number[1]) + 1}${number[2]}${number[3]}`
  const bullet = /[*+-]\s+$/u.exec(previous?.prefix ?? '')?.[0]
  return bullet ?? `${habits.bullet}${habits.gap}`
}

const indented = (text: string, indent: string, lineBreak: string): string =>
  text
    .split(/\r?\n/u)
    .map((line, index) => (index === 0 || line === '' ? line : indent + line))
    .join(lineBreak)

const quoted = (text: string, lineBreak: string): string =>
  text
    .split(/\r?\n/u)
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join(lineBreak)

/** One block as Markdown, with its markers, below what stands above it. */
export function writeBlock(block: JsonObject, above: Above, writing: BlockWriting): WrittenBlock {
  const level = levelOf(block)
  const kind = kindOf(block['listItem'])
  const isQuote = block['style'] === 'blockquote'
  const text = blockText(block, writing)
  const {lineBreak} = writing
  if (level === 0) {
    const shown = isQuote ? quoted(text, lineBreak) : text
    return {text: shown, isTight: false, endsList: false, above: {items: [], isQuote}}
  }
  const outer = above.items.filter((item) => item.level < level)
  const indent = blanks(outer.at(-1)?.prefix ?? '')
  const inner = isQuote ? quoted(text, lineBreak) : text
  if (kind === '') {
    const own = above.items.find((item) => item.level === level)
    const column = blanks(own?.prefix ?? '  ')
    return {
      text: column + indented(inner, column, lineBreak),
      isTight: false,
      endsList: false,
      above,
    }
  }
  const previous = above.items.find((item) => item.level === level && item.kind === kind)
  const endsList =
    level === 1 && above.items.some((item) => item.level === 1) && previous === undefined
  const marker = markerAfter(previous, kind, writing)
  const start = previous === undefined ? indent : (/^\s*/u.exec(previous.prefix)?.[0] ?? '')
  const prefix = start + marker
  return {
    text: prefix + indented(inner, blanks(prefix), lineBreak),
    isTight: above.items.length > 0 && !endsList,
    endsList,
    above: {items: [...outer, {level, kind, prefix}], isQuote: false},
  }
}

/** The line of kramdown that ends a block, between two lists. */
export function endOfList(lineBreak: string): string {
  return `${lineBreak}${lineBreak}^${lineBreak}${lineBreak}`
}

/** Blocks as Markdown, one below the other. */
export function writeBlocks(
  blocks: readonly JsonObject[],
  above: Above,
  writing: BlockWriting,
): WrittenBlock {
  let text = ''
  let now = above
  let startsTight = false
  let endsList = false
  for (const [index, block] of blocks.entries()) {
    const wasQuote = now.isQuote
    const written = writeBlock(block, now, writing)
    const isQuote = wasQuote && written.above.isQuote
    const gap = written.endsList
      ? endOfList(writing.lineBreak)
      : isQuote
        ? `${writing.lineBreak}>${writing.lineBreak}`
        : writing.lineBreak.repeat(written.isTight ? 1 : 2)
    if (index === 0) {
      startsTight = written.isTight
      endsList = written.endsList
    }
    text += (index === 0 ? '' : gap) + written.text
    now = written.above
  }
  return {text, isTight: startsTight, endsList, above: now}
}
