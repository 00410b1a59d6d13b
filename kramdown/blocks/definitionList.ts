import {matchAt} from '../text/matchAt.ts'
import type {SourceText, SourceTextBuilder} from '../text/sourceText.ts'
import {spacesAt} from '../text/whitespace.ts'
import {blankLinesEnd} from './blankLine.ts'
import type {BlockHandler, BlockParser} from './blockParser.ts'
import type {
  BlankDraft,
  DefinitionDescriptionDraft,
  DefinitionListDraft,
  DefinitionTermDraft,
  Draft,
  ParagraphDraft,
} from './draft.ts'
import {endMarkerEnd} from './endMarker.ts'
import {isIndentedBy, itemAttributesAt, runsOnInItem, withoutItemIndent} from './itemLines.ts'
import {openLine} from './openLine.ts'

const marker = / {0,3}:(?=[\t| ])/y

/** `: a definition` below a paragraph whose lines are the terms. */
export const definitionList: BlockHandler = (parser) => {
  const {text, position, source} = parser
  const {children} = parser.container
  const terms = termsBefore(children)
  if (!terms || !matchAt(marker, text, position)) return false
  children.length = children.indexOf(terms)
  const draft: DefinitionListDraft = {
    type: 'definitionList',
    children: readTerms(terms.content.build()),
    start: terms.start,
    end: terms.end,
    ...(terms.attributes && {attributes: terms.attributes}),
  }
  const {items, end} = readDefinitions(parser)
  draft.end = source.blockRange(position, end).end
  parser.position = end
  let trailing: BlankDraft | undefined
  for (const {draft: item, content} of items) {
    parser.readNested(content.build(), item)
    trailing = takeTrailingBlank(item.children)
    if (item.children[0]?.type === 'paragraph' && item.children.length > 1) {
      item.children[0].content.closeLine()
    }
    draft.children.push(item)
  }
  addToList(parser, draft)
  if (trailing) parser.addPlain(trailing)
  return true
}

/** The paragraph, with at most one blank line behind it, that ends `children`. */
const termsBefore = (children: readonly Draft[]): ParagraphDraft | undefined => {
  const last = children.at(-1)
  if (last?.type === 'paragraph') return last
  const before = children.at(-2)
  return last?.type === 'blank' && last.value === '\n' && before?.type === 'paragraph'
    ? before
    : undefined
}

const readTerms = (source: SourceText): DefinitionTermDraft[] => {
  const {text} = source
  const terms: DefinitionTermDraft[] = []
  for (let line = 0; line < text.length; line = source.lineEnd(line)) {
    const next = source.lineEnd(line)
    const end = text.charCodeAt(next - 1) === 10 ? next - 1 : next
    const list = itemAttributesAt(source, skipBlanksIn(text, line, end), end)
    terms.push({
      type: 'definitionTerm',
      content: source.slice(list?.end ?? line, end),
      ...source.blockRange(line, end),
      ...(list && {attributes: list.attributes}),
    })
  }
  return terms
}

const skipBlanksIn = (text: string, start: number, end: number): number =>
  start + spacesAt(text, start, end - start)

interface OpenDefinition {
  readonly draft: DefinitionDescriptionDraft
  readonly content: SourceTextBuilder
  readonly indentation: number
}

const readDefinitions = (parser: BlockParser): {items: readonly OpenDefinition[]; end: number} => {
  const {text, source} = parser
  const items: OpenDefinition[] = []
  let item: OpenDefinition | undefined
  let line = parser.position
  let mostIndent = 3
  let afterBlank = false
  while (line < text.length) {
    const end = source.lineEnd(line)
    const match = spacesAt(text, line, 4) <= mostIndent ? matchAt(marker, text, line) : null
    const blankEnd: number = match ? line : blankLinesEnd(text, line)
    if (match) {
      item = openLine('definitionDescription', source, [line, line + match[0].length, end])
      items.push(item)
      mostIndent = Math.min(item.indentation - 1, 3)
      afterBlank = false
    } else if (!item || endMarkerEnd(text, line) !== undefined) break
    else if (blankEnd > line) {
      item.content.add(source, line, blankEnd)
      afterBlank = true
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
  return {items, end: line}
}

const addLine = (item: OpenDefinition, source: SourceText, position: number, end: number): void => {
  const {start, filler} = withoutItemIndent(source.text, position, item.indentation)
  item.content.fill(' '.repeat(filler), source, start)
  item.content.add(source, start, end)
  item.draft.end = source.blockRange(position, end).end
}

const takeTrailingBlank = (children: Draft[]): BlankDraft | undefined => {
  const last = children.at(-1)
  if (last?.type !== 'blank') return undefined
  children.pop()
  return last
}

/** Adds the definitions to the list in front of them, if there is one. */
const addToList = (parser: BlockParser, draft: DefinitionListDraft): void => {
  const {children} = parser.container
  const last = children.at(-1)
  const before = last?.type === 'blank' ? children.at(-2) : last
  if (before?.type !== 'definitionList') {
    parser.add(draft)
    return
  }
  if (last?.type === 'blank') children.pop()
  for (const child of draft.children) before.children.push(child)
  before.end = draft.end
}
