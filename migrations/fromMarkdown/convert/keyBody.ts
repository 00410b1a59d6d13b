import type {
  Annotation,
  Body,
  BodyBlock,
  TableCell,
  TableRow,
  TextBlock,
} from '../../../schemas/content/portableText.ts'
import type {Range} from '../range.ts'
import {contentOf, contentOfCell, contentOfRow, describeText} from './describe.ts'
import type {
  Draft,
  DraftCell,
  DraftFootnote,
  DraftLink,
  DraftObject,
  DraftTable,
  DraftText,
} from './draft.ts'
import {createKeyMaker, type MakeKey} from './keys.ts'

interface Keying {
  readonly makeKey: MakeKey
  readonly ranges: Map<string, Range>
}

/** Gives every part of a body its `_key`, and remembers by key where it stands in the Markdown. */
export function keyBody(drafts: readonly Draft[]): {
  readonly blocks: Body
  readonly ranges: ReadonlyMap<string, Range>
} {
  const keying: Keying = {makeKey: createKeyMaker(), ranges: new Map()}
  return {blocks: drafts.map((draft) => keyDraft(keying, draft)), ranges: keying.ranges}
}

function keyDraft(keying: Keying, draft: Draft): BodyBlock {
  if (draft.kind === 'text') return keyText(keying, draft)
  if (draft.kind === 'table') return keyTable(keying, draft)
  return keyObject(keying, draft)
}

function remember({ranges}: Keying, key: string, {start, end}: Range): string {
  ranges.set(key, {start, end})
  return key
}

function keyObject(keying: Keying, draft: DraftObject) {
  const _key = remember(keying, keying.makeKey(contentOf(draft)), draft.range)
  return {...draft.value, _key}
}

function keyTable(keying: Keying, draft: DraftTable): BodyBlock {
  const _key = remember(keying, keying.makeKey(contentOf(draft)), draft.range)
  return {_type: 'table', _key, rows: draft.rows.map((cells) => keyRow(keying, cells))}
}

const keyRow = (keying: Keying, cells: readonly DraftCell[]): TableRow => ({
  _type: 'row',
  _key: keying.makeKey(contentOfRow(cells)),
  cells: cells.map((cell) => keyCell(keying, cell)),
})

const keyCell = (keying: Keying, cell: DraftCell): TableCell => ({
  _type: 'cell',
  _key: keying.makeKey(contentOfCell(cell)),
  header: cell.header,
  content: cell.content.map((draft) => keyDraft(keying, draft)).filter(isCellBlock),
})

const isCellBlock = (block: BodyBlock): block is TableCell['content'][number] =>
  block._type === 'block' || block._type === 'figure'

function keyText(keying: Keying, draft: DraftText): TextBlock {
  const {spans, annotations} = describeText(draft)
  const {style, listItem, level} = draft
  const _key = remember(keying, keying.makeKey(contentOf(draft)), draft.range)
  const written = spans.length > 0 ? spans : [emptySpan(draft.range)]
  const markKey = (index: number): string => `${_key}m${index}`
  return {
    _type: 'block',
    _key,
    style,
    ...(listItem === undefined ? {} : {listItem}),
    ...(level === undefined ? {} : {level}),
    children: written.map((span, index) => ({
      _type: 'span',
      _key: remember(keying, `${_key}s${index}`, span.range),
      text: span.text,
      marks: [...span.decorators, ...span.annotations.map(markKey)],
    })),
    markDefs: annotations.map((annotation, index) =>
      keyAnnotation(keying, annotation, remember(keying, markKey(index), annotation.range)),
    ),
  }
}

const emptySpan = (range: Range) => ({text: '', decorators: [], annotations: [], range})

function keyAnnotation(
  keying: Keying,
  annotation: DraftLink | DraftFootnote,
  _key: string,
): Annotation {
  if ('content' in annotation) {
    const content = annotation.content.map((draft) => keyText(keying, draft))
    return {_type: 'footnote', _key, content}
  }
  const {href, title} = annotation
  return {_type: 'link', _key, href, ...(title === undefined ? {} : {title})}
}
