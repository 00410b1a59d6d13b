import {isList, isObject, type Json, type JsonObject} from '../../fromMarkdown/dataset/json.ts'
import {plain} from './plain.ts'
import {type Run, runsOf} from './richText.ts'

/** A block of a body in its normal form, and as JSON for comparing. */
export interface NormalBlock {
  readonly type: string
  readonly text: string
  readonly json: string
}

type Normal = (block: JsonObject) => Json | undefined

const describeMark = (mark: JsonObject): string =>
  mark['_type'] === 'footnote'
    ? JSON.stringify({footnote: blocksOf(mark['content']).map(({json}) => json)})
    : JSON.stringify({href: mark['href'] ?? '', title: mark['title'] ?? ''})

/** The runs of a text block. */
export function textRuns(block: JsonObject): readonly Run[] {
  return runsOf(block, describeMark)
}

const textBlock: Normal = (block) => {
  const runs = textRuns(block)
  if (runs.length === 0 && block['listItem'] === undefined) return undefined
  const {style = 'normal', listItem = '', level} = block
  return {
    style,
    listItem,
    level: level ?? (listItem === '' ? 0 : 1),
    runs: runs.map(({text, marks}) => ({text, marks: [...marks]})),
  }
}

const jsonOf = (value: Json | undefined): Json[] => blocksOf(value).map(({json}) => json)

const cellsOf = (row: Json): Json =>
  isObject(row) && isList(row['cells'])
    ? row['cells'].filter(isObject).map((cell) => ({
        header: cell['header'] === true,
        content: jsonOf(cell['content']),
      }))
    : []

const normals: Readonly<Record<string, Normal>> = {
  block: textBlock,
  figure: (block) => plain(block),
  embed: ({url = ''}) => ({url}),
  codeBlock: ({code, language = ''}) => ({
    code: typeof code === 'string' ? code.replace(/\n+$/u, '') : '',
    language,
  }),
  divider: () => ({}),
  table: ({rows}) => ({rows: isList(rows) ? rows.map(cellsOf) : []}),
  presentations: () => ({}),
  schedule: () => ({}),
}

const wordsOf = (block: JsonObject): string =>
  block['_type'] === 'block'
    ? textRuns(block)
        .map(({text}) => text)
        .join('')
    : ''

/** A body's blocks in their normal forms; paragraphs without a word are none. */
export function blocksOf(body: Json | undefined): readonly NormalBlock[] {
  return normalBlocks(body).map(({normal}) => normal)
}

/** The blocks of a body that say something, each beside its normal form; a box is what it holds. */
export function normalBlocks(
  body: Json | undefined,
): readonly {readonly block: JsonObject; readonly normal: NormalBlock}[] {
  return (isList(body) ? body.filter(isObject) : []).flatMap((block) => {
    const type = typeof block['_type'] === 'string' ? block['_type'] : ''
    if (type === 'callout') return normalBlocks(block['content'])
    const normal = Object.hasOwn(normals, type) ? normals[type]?.(block) : plain(block)
    if (normal === undefined && type === 'block') return []
    return [
      {block, normal: {type, text: wordsOf(block), json: JSON.stringify([type, normal ?? null])}},
    ]
  })
}
