import {
  type AttributeList,
  blockAttributesAt,
  closingBraces,
  emptyAttributes,
  readAttributes,
} from '../attributes.ts'
import {blockTagStart} from '../html/names.ts'
import {testAt} from '../text/matchAt.ts'
import type {SourceText} from '../text/sourceText.ts'
import {skipSpace, spacesAt} from '../text/whitespace.ts'

/** The first line of a list item or a definition. */
export interface FirstLine {
  /** The column from which its further lines have to be indented. */
  readonly indentation: number
  /** Where its content starts, behind its attribute list. */
  readonly contentStart: number
  readonly attributes: AttributeList | undefined
}

/** Reads the line whose marker is `[position, markerEnd)` and ends at `end`. */
export function readFirstLine(
  source: SourceText,
  position: number,
  markerEnd: number,
  end: number,
): FirstLine {
  const {text} = source
  const markerLength = markerEnd - position
  const content = Math.min(skipSpace(text, markerEnd), end)
  const list = itemAttributesAt(source, content, end)
  if (content === end || (list && list.end >= end)) {
    return {indentation: 4, contentStart: list?.end ?? end, attributes: list?.attributes}
  }
  return {
    indentation: markerLength + columnsBetween(text, markerEnd, markerLength),
    contentStart: list?.end ?? content,
    attributes: list?.attributes,
  }
}

/** The width of the spaces and tabs at `position`, which stands at `column`. */
const columnsBetween = (text: string, position: number, column: number): number => {
  let width = 0
  for (let next = position; ; next++) {
    const code = text.charCodeAt(next)
    if (code === 32) width++
    else if (code === 9) width += 4 - ((column + width) % 4)
    else return width
  }
}

/** An item's own attribute list, `{: … }` in front of its text, within the line. */
export function itemAttributesAt(
  source: SourceText,
  position: number,
  lineEnd: number,
): {readonly attributes: AttributeList; readonly end: number} | undefined {
  const {text} = source
  if (!text.startsWith('{:', position) || !itemList.test(text.slice(position, position + 200))) {
    return undefined
  }
  for (const brace of closingBraces(source, position + 2)) {
    if (brace >= lineEnd) continue
    const attributes = emptyAttributes()
    readAttributes(text.slice(position + 2, brace), attributes)
    return {attributes, end: Math.min(skipSpace(text, brace + 1), lineEnd)}
  }
  return undefined
}

const itemList = /^\{:(?!(?:\w[\w-]*)?:|\/)/

/** Whether the line at `position` is indented as an item's further lines are. */
export function isIndentedBy(text: string, position: number, indentation: number): boolean {
  return (
    startsWithSteps(text, position, Math.floor(indentation / 4), indentation % 4) ||
    startsWithSteps(text, position, Math.floor(indentation / 4) + 1, 0)
  )
}

const startsWithSteps = (
  text: string,
  position: number,
  steps: number,
  spaces: number,
): boolean => {
  let next = position
  for (let step = 0; step < steps; step++) {
    if (text.charCodeAt(next) === 9) next++
    else if (spacesAt(text, next, 4) === 4) next += 4
    else return false
  }
  return spacesAt(text, next, spaces) === spaces
}

/** Whether an unindented line runs on in the item before it. */
export function runsOnInItem(source: SourceText, position: number, indentation: number): boolean {
  const {text} = source
  const most = Math.min(indentation, 3)
  const first = position + spacesAt(text, position, most)
  if (text.charCodeAt(first) === 60) return !testAt(blockTagStart, text, first)
  return text.charCodeAt(first) !== 123 || blockAttributesAt(source, first) === undefined
}

/** Where a further line of an item goes on behind the item's indentation, and what tabs leave. */
export interface ItemLine {
  readonly start: number
  /** Spaces in front of it. */
  readonly filler: number
  /** Whether the whole indentation stood there. */
  readonly indented: boolean
}

/** Takes an item's indentation off a further line; tabs in front count four columns each. */
export function withoutItemIndent(text: string, position: number, indentation: number): ItemLine {
  let start = position
  while (text.charCodeAt(start) === 9) start++
  const tabWidth = (start - position) * 4
  const missing = Math.max(0, indentation - tabWidth)
  return spacesAt(text, start, missing) === missing
    ? {start: start + missing, filler: Math.max(0, tabWidth - indentation), indented: true}
    : {start, filler: tabWidth, indented: false}
}
