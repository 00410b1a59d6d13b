import type {Block, Inline, TableRow} from '../ast.ts'
import type {Draft, ElementDraft, TableDraft} from '../blocks/draft.ts'
import {decodeEntities} from '../entities.ts'
import {isKnownElement, isPhrasingElement} from '../html/names.ts'
import type {SourceText} from '../text/sourceText.ts'
import {trimmedEnd, trimmedStart} from '../text/whitespace.ts'
import {isInline} from './blocksOf.ts'

/** What the builders need. */
export interface Build {
  /** What drafts come to, text of raw HTML left loose. */
  readonly flow: (drafts: readonly Draft[]) => (Block | Inline)[]
  /** The same as blocks only. */
  readonly blocks: (drafts: readonly Draft[]) => Block[]
  /** Reads the spans of a text; `symbolEnd` is 0 where something else than text stands before it. */
  readonly spans: (content: SourceText, symbolEnd?: number) => readonly Inline[]
  /** For what is inside an HTML element. */
  readonly inElement: Build
  /** A draft's attributes, as a property to spread. */
  readonly attributes: (draft: Pick<Draft, 'attributes'>) => {
    readonly attributes?: Readonly<Record<string, string>>
  }
}

export type DraftsByType = {[T in Draft['type']]: Extract<Draft, {type: T}>}
type Builders = {
  readonly [T in Draft['type']]: (
    build: Build,
    draft: DraftsByType[T],
  ) => readonly (Block | Inline)[]
}

const nothing = () => []
const languageClass = /(?<![\w-])language-(\S+)/

/** For each kind of draft the nodes that it becomes. */
export const builders: Builders = {
  blank: nothing,
  end: nothing,
  paragraph: (build, draft) => {
    const content = draft.content.build()
    const start = draft.taskMarkLength ?? 0
    return [
      {
        type: 'paragraph',
        children:
          start === 0
            ? build.spans(content)
            : build.spans(content.slice(start, content.text.length), 0),
        ...common(build, draft),
      },
    ]
  },
  looseText: (build, draft) => {
    const content = draft.content.build()
    const {text} = content
    const trimmed = content.slice(
      trimmedStart(text, 0, text.length),
      trimmedEnd(text, 0, text.length),
    )
    return [{type: 'paragraph', children: build.spans(trimmed), ...common(build, draft)}]
  },
  heading: (build, draft) => {
    const {attributes} = build.attributes(draft)
    const {depth, id, content, start, end} = draft
    const all = id === undefined ? attributes : {id, ...attributes}
    return [
      {
        type: 'heading',
        depth,
        children: build.spans(content),
        start,
        end,
        ...(all && {attributes: all}),
      },
    ]
  },
  thematicBreak: (build, draft) => [{type: 'thematicBreak', ...common(build, draft)}],
  code: (build, draft) => {
    const shared = common(build, draft)
    const language = draft.language ?? languageClass.exec(shared.attributes?.['class'] ?? '')?.[1]
    return [
      {
        type: 'code',
        value: draft.value,
        ...(language !== undefined && {language}),
        ...shared,
      },
    ]
  },
  math: (build, draft) => [{type: 'math', value: draft.value, ...common(build, draft)}],
  table: (build, draft) => [
    {
      type: 'table',
      ...(draft.align.some((align) => align !== null) && {align: draft.align}),
      children: tableRows(build, draft),
      ...common(build, draft),
    },
  ],
  blockquote: (build, draft) => [
    {type: 'blockquote', children: build.blocks(draft.children), ...common(build, draft)},
  ],
  list: (build, draft) => [
    {
      type: 'list',
      ordered: draft.ordered,
      ...(draft.startNumber !== 1 && {startNumber: draft.startNumber}),
      children: draft.children.map((item) => ({
        type: 'listItem',
        ...(item.checked !== undefined && {checked: item.checked}),
        children: build.blocks(item.children),
        ...common(build, item),
      })),
      ...common(build, draft),
    },
  ],
  definitionList: (build, draft) => [
    {
      type: 'definitionList',
      children: draft.children.map((child) =>
        child.type === 'definitionTerm'
          ? {type: child.type, children: build.spans(child.content), ...common(build, child)}
          : {type: child.type, children: build.blocks(child.children), ...common(build, child)},
      ),
      ...common(build, draft),
    },
  ],
  element: (build, draft) => [element(build.inElement, draft)],
  rawText: (_build, {value, literal, start, end}) => [
    {type: 'text', value: literal ? value : decodeEntities(value), start, end},
  ],
  spanText: (build, draft) => build.spans(draft.content),
  comment: (build, draft) => [{type: 'comment', value: draft.value, ...common(build, draft)}],
  rawHtml: (build, draft) => build.flow(draft.children),
}

const common = (build: Build, draft: Pick<Draft, 'start' | 'end' | 'attributes'>) => ({
  start: draft.start,
  end: draft.end,
  ...build.attributes(draft),
})

const element = (build: Build, draft: ElementDraft): Block | Inline => {
  const {tagName, properties} = draft
  const children = build.flow(draft.children)
  const shared = {type: 'element', tagName, properties, ...common(build, draft)} as const
  return isPhrasing(draft) && children.every(isPhrasingContent)
    ? {...shared, display: 'inline', children}
    : {...shared, display: 'block', ...(draft.insideRaw && {insideRaw: true}), children}
}

const isPhrasing = ({tagName, insideRaw}: ElementDraft): boolean =>
  isPhrasingElement(tagName) || (insideRaw && !isKnownElement(tagName))

const isPhrasingContent = (node: Block | Inline): node is Inline =>
  node.type === 'comment' || isInline(node)

/**
 * How many empty cells the shorter rows of a table are filled up with: more than one has that people
 * write, and no more memory than its text may take.
 * @see https://github.com/github/cmark-gfm/blob/master/extensions/table.c (MAX_AUTOCOMPLETED_CELLS)
 */
const mostFilled = 0x10000

const tableRows = (build: Build, draft: TableDraft): TableRow[] => {
  const columns = draft.rows.reduce((most, {cells}) => Math.max(most, cells.length), 0)
  let left = mostFilled
  const widthOf = (cells: number): number => {
    left -= columns - cells
    return left < 0 ? cells : columns
  }
  return draft.rows.map(({header, cells, start, end}) => ({
    type: 'tableRow',
    header,
    children: Array.from({length: widthOf(cells.length)}, (_, column) => {
      const cell = cells[column]
      return cell
        ? {type: 'tableCell', children: build.spans(cell), ...cell.range(0, cell.text.length)}
        : {type: 'tableCell', children: [], start: end, end}
    }),
    start,
    end,
  }))
}
