import {defined} from '../../../content/objects/defined.ts'
import type {
  Annotation,
  Body,
  BodyBlock,
  TableCell,
  TableRow,
  TextBlock,
} from '../../../content/text/portableText.ts'
import {createKeyMaker, hash, type MakeKey} from '../parse/keys.ts'
import type {Range} from '../parse/range.ts'
import {describeText} from './describe.ts'
import type {
  Draft,
  DraftCell,
  DraftFootnote,
  DraftLink,
  DraftObject,
  DraftTable,
  DraftText,
} from './draft.ts'

interface Keying {
  readonly makeKey: MakeKey
  readonly ranges: Map<string, Range>
}

/** A part of the body with its keys, and a digest of what it holds beside them. */
interface Keyed<Part> {
  readonly part: Part
  readonly digest: string
}

/** Gives every part of a body its `_key`, and remembers by key where it stands in the Markdown. */
export function keyBody(drafts: readonly Draft[]): {
  readonly blocks: Body
  readonly ranges: ReadonlyMap<string, Range>
} {
  const keying: Keying = {makeKey: createKeyMaker(), ranges: new Map()}
  return {blocks: drafts.map((draft) => keyDraft(keying, draft).part), ranges: keying.ranges}
}

const keyDraft = (keying: Keying, draft: Draft): Keyed<BodyBlock> => {
  if (draft.kind === 'text') return keyText(keying, draft)
  if (draft.kind === 'table') return keyTable(keying, draft)
  return keyObject(keying, draft)
}

const remember = ({ranges}: Keying, key: string, {start, end}: Range): string => {
  ranges.set(key, {start, end})
  return key
}

const digestOf = (parts: readonly Keyed<unknown>[]): string =>
  parts.map(({digest}) => digest).join()

const keyObject = (keying: Keying, {value, range}: DraftObject): Keyed<BodyBlock> => {
  const digest = hash(JSON.stringify(value))
  const _key = remember(keying, keying.makeKey(digest), range)
  return {part: {...value, _key}, digest}
}

const keyTable = (keying: Keying, draft: DraftTable): Keyed<BodyBlock> => {
  const rows = draft.rows.map((cells) => keyRow(keying, cells))
  const digest = hash(`table ${digestOf(rows)}`)
  const _key = remember(keying, keying.makeKey(digest), draft.range)
  return {part: {_type: 'table', _key, rows: rows.map(({part}) => part)}, digest}
}

const keyRow = (keying: Keying, drafts: readonly DraftCell[]): Keyed<TableRow> => {
  const cells = drafts.map((cell) => keyCell(keying, cell))
  const digest = hash(`row ${digestOf(cells)}`)
  const _key = keying.makeKey(digest)
  return {part: {_type: 'row', _key, cells: cells.map(({part}) => part)}, digest}
}

const keyCell = (keying: Keying, {header, content}: DraftCell): Keyed<TableCell> => {
  const blocks = content.map((draft) => keyDraft(keying, draft))
  const digest = hash(`cell ${header} ${digestOf(blocks)}`)
  const _key = keying.makeKey(digest)
  const held = blocks.map(({part}) => part).filter(isCellBlock)
  return {part: {_type: 'cell', _key, header, content: held}, digest}
}

const isCellBlock = (block: BodyBlock): block is TableCell['content'][number] =>
  block._type === 'block' || block._type === 'figure'

const keyText = (keying: Keying, draft: DraftText): Keyed<TextBlock> => {
  const {spans, annotations} = describeText(draft)
  const {style, listItem, level} = draft
  const marks = annotations.map((annotation) => keyAnnotation(keying, annotation))
  const words = spans.map((span) => [span.text, span.decorators, span.annotations])
  const digest = hash(JSON.stringify([style, listItem, level, words, digestOf(marks)]))
  const _key = remember(keying, keying.makeKey(digest), draft.range)
  const markKey = (index: number): string => `${_key}m${index}`
  const children = spans.length > 0 ? spans : [emptySpan(draft.range)]
  return {
    digest,
    part: {
      _type: 'block',
      _key,
      style,
      ...defined({listItem, level}),
      children: children.map((span, index) => ({
        _type: 'span',
        _key: remember(keying, `${_key}s${index}`, span.range),
        text: span.text,
        marks: [...span.decorators, ...span.annotations.map(markKey)],
      })),
      markDefs: annotations.flatMap(({range}, index) => {
        const mark = marks[index]?.part
        return mark ? [{...mark, _key: remember(keying, markKey(index), range)}] : []
      }),
    },
  }
}

const emptySpan = (range: Range) => ({text: '', decorators: [], annotations: [], range})

type Unkeyed<T> = T extends unknown ? Omit<T, '_key'> : never

const keyAnnotation = (
  keying: Keying,
  annotation: DraftLink | DraftFootnote,
): Keyed<Unkeyed<Annotation>> => {
  if ('content' in annotation) {
    const blocks = annotation.content.map((draft) => keyText(keying, draft))
    return {
      part: {_type: 'footnote', content: blocks.map(({part}) => part)},
      digest: hash(`footnote ${digestOf(blocks)}`),
    }
  }
  const {href, title} = annotation
  const part = {_type: 'link' as const, href, ...defined({title})}
  return {part, digest: hash(`link ${JSON.stringify([href, title])}`)}
}
