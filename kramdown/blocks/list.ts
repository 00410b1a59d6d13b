import {matchAt, testAt} from '../text/matchAt.ts'
import {type SourceText, SourceTextBuilder} from '../text/sourceText.ts'
import {spacesAt} from '../text/whitespace.ts'
import {blankLinesEnd} from './blankLine.ts'
import type {BlockHandler, BlockParser} from './blockParser.ts'
import type {BlankDraft, ListDraft, ListItemDraft} from './draft.ts'
import {endMarkerEnd} from './endMarker.ts'
import {finishItem, isTight} from './finishItem.ts'
import {isIndentedBy, runsOnInItem, withoutItemIndent} from './itemLines.ts'
import {openLine} from './openLine.ts'
import {isThematicBreak} from './thematicBreak.ts'

const bullet = / {0,3}[+*-](?=[\t| ])/y
const number = / {0,3}(\d+)\.(?=[\t| ])/y
const anyMarker = / {0,3}(?:[+*-]|\d+\.)[\t| ]/y

interface OpenItem {
  readonly draft: ListItemDraft
  readonly indentation: number
  /** Read one after the other: a nested list starts a text of its own. */
  readonly texts: SourceTextBuilder[]
  nestedListFound: boolean
}

export const list: BlockHandler = (parser) => {
  const {text, position, source} = parser
  const ordered = !testAt(bullet, text, position)
  const marker = ordered ? number : bullet
  const first = matchAt(marker, text, position)
  if (!first) return false
  const {items, end, endMarkerFound} = readItems(parser, marker)
  const draft: ListDraft = {
    type: 'list',
    ordered,
    startNumber: ordered ? Number(first[1]) : 1,
    children: items.map((item) => item.draft),
    ...source.blockRange(position, end),
  }
  parser.position = end
  parser.add(draft)
  let trailing: BlankDraft | undefined
  let anyTight = false
  for (const {draft: item, texts} of items) {
    for (const content of texts) parser.readNested(content.build(), item)
    if (item.children.length === 0) {
      anyTight = true
      continue
    }
    const isLast = item === draft.children.at(-1)
    const canBeTight: boolean = !isLast || items.length === 1 || anyTight
    const tight: boolean = canBeTight && isTight(item, isLast && !endMarkerFound)
    trailing = finishItem(item, tight)
    anyTight ||= tight || item.children[0]?.type !== 'paragraph'
  }
  if (trailing && !endMarkerFound) parser.addPlain(trailing)
  return true
}

const readItems = (
  parser: BlockParser,
  marker: RegExp,
): {items: readonly OpenItem[]; end: number; endMarkerFound: boolean} => {
  const {text, source} = parser
  const items: OpenItem[] = []
  let item: OpenItem | undefined
  let line = parser.position
  let mostIndent = 3
  let afterBlank = false
  while (line < text.length) {
    if (afterBlank && isThematicBreak(text, line)) break
    const behindMarker = endMarkerEnd(text, line)
    if (behindMarker !== undefined) return {items, end: behindMarker, endMarkerFound: true}
    const end = source.lineEnd(line)
    const match = spacesAt(text, line, 4) <= mostIndent ? matchAt(marker, text, line) : null
    const blankEnd: number = match ? line : blankLinesEnd(text, line)
    if (match) {
      item = openItem(source, line, line + match[0].length, end)
      items.push(item)
      mostIndent = Math.min(item.indentation - 1, 3)
      afterBlank = false
    } else if (!item) break
    else if (blankEnd > line) {
      item.nestedListFound = true
      afterBlank = true
      item.texts.at(-1)?.add(source, line, blankEnd)
      line = blankEnd
      continue
    } else if (
      isIndentedBy(text, line, item.indentation) ||
      (!afterBlank && runsOnInItem(source, line, item.indentation))
    ) {
      addLine(item, source, line, end)
      afterBlank = false
    } else break
    line = end
  }
  return {items, end: line, endMarkerFound: false}
}

const openItem = (source: SourceText, line: number, markerEnd: number, end: number): OpenItem => {
  const {content, contentStart, ...item} = openLine('listItem', source, [line, markerEnd, end])
  return {
    ...item,
    texts: [content],
    nestedListFound: contentStart < end && testAt(anyMarker, source.text, contentStart),
  }
}

/** Adds a further line to an item, without the indentation that it has as the item's line. */
const addLine = (item: OpenItem, source: SourceText, position: number, end: number): void => {
  const {text} = source
  const {start, filler, indented} = withoutItemIndent(text, position, item.indentation)
  const nests = startsList(text, start, filler)
  if (nests && indented && !item.nestedListFound) {
    item.texts.push(new SourceTextBuilder())
    item.nestedListFound = true
  }
  const pushedIn = nests && !indented && item.nestedListFound ? item.indentation + 4 : 0
  const content = item.texts.at(-1)
  content?.fill(' '.repeat(filler + pushedIn), source, start)
  content?.add(source, start, end)
  item.draft.end = source.blockRange(position, end).end
}

const startsList = (text: string, start: number, filler: number): boolean => {
  const spaces = spacesAt(text, start, 4)
  return filler + spaces <= 3 && testAt(anyMarker, text, start)
}
