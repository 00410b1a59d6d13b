import {isList, isObject, type Json, type JsonObject} from '../../fromMarkdown/dataset/json.ts'
import {textRuns} from '../compare/normalBody.ts'
import {stringOf} from '../reading/values.ts'
import {escapeInHtml, escapeText} from './escape.ts'
import {inlineText, type InlineWriting} from './inline.ts'

/** What a block needs beyond how text is written. */
export interface BlockWriting extends InlineWriting {
  /** How the site writes the path of a figure's image. */
  readonly imageOf: (figure: JsonObject) => string | undefined
}

const attribute = (name: string, value: string): string =>
  value === '' ? '' : ` ${name}="${escapeInHtml(value)}"`

const picture = (figure: JsonObject, writing: BlockWriting): string => {
  const path = writing.imageOf(figure) ?? stringOf(figure['original'])
  const alt = stringOf(figure['alt'])
  const title = stringOf(figure['title'])
  if (writing.manner === 'html') {
    return `<img src="${escapeInHtml(path)}" alt="${escapeInHtml(alt)}"${attribute('title', title)} />`
  }
  const target = /[\s()<>]/u.test(path) ? `<${path}>` : path
  const quoted = title === '' ? '' : ` "${title.replaceAll('"', '&quot;')}"`
  return `![${escapeText(alt, {isCareful: true, beginsLine: false})}](${target}${quoted})`
}

const figureText = (figure: JsonObject, writing: BlockWriting): string => {
  const href = stringOf(figure['href'])
  const caption = stringOf(figure['caption'])
  const inHtml = {...writing, manner: 'html'} as const
  if (caption !== '') {
    const image = picture(figure, inHtml)
    const linked = href === '' ? image : `<a href="${escapeInHtml(href)}">${image}</a>`
    return `<figure>${linked}<figcaption>${escapeInHtml(caption)}</figcaption></figure>`
  }
  const image = picture(figure, writing)
  if (href === '') return image
  return writing.manner === 'html'
    ? `<a href="${escapeInHtml(href)}">${image}</a>`
    : `[${image}](${/[\s()]/u.test(href) ? `<${href}>` : href})`
}

const codeText = (block: JsonObject, {habits, lineBreak}: BlockWriting): string => {
  const code = typeof block['code'] === 'string' ? block['code'].replace(/\n$/u, '') : ''
  const sign = habits.fence.charAt(0)
  const longest = Math.max(2, ...(code.match(/^(?:`+|~+)/gmu) ?? []).map((run) => run.length))
  const fence = sign.repeat(Math.max(habits.fence.length, longest + 1))
  return [`${fence}${stringOf(block['language'])}`, ...code.split('\n'), fence].join(lineBreak)
}

const contentOf = (value: Json | undefined): readonly JsonObject[] =>
  isList(value) ? value.filter(isObject) : []

const cellText = (cell: JsonObject, writing: BlockWriting): string =>
  contentOf(cell['content'])
    .map((block) =>
      block['_type'] === 'figure'
        ? figureText(block, writing)
        : inlineText(textRuns(block), writing)
            .replaceAll(/\s*\r?\n/gu, '<br />')
            .replaceAll('|', '\\|'),
    )
    .join(' ')

/** A row of a table, between bars. */
export function tableRow(row: JsonObject, writing: BlockWriting): string {
  const cells = contentOf(row['cells']).map((cell) => cellText(cell, writing))
  return `| ${cells.join(' | ')} |`
}

const rowsOf = (block: JsonObject): readonly (readonly JsonObject[])[] =>
  contentOf(block['rows']).map((row) => contentOf(row['cells']))

const isHeader = (cells: readonly JsonObject[]): boolean =>
  cells.length > 0 && cells.every((cell) => cell['header'] === true)

const pipeTable = (block: JsonObject, writing: BlockWriting): string => {
  const [head] = rowsOf(block)
  const lines = contentOf(block['rows']).map((row) => tableRow(row, writing))
  const rule = `|${(head ?? []).map(() => '---|').join('')}`
  const hasHead = head !== undefined && isHeader(head)
  return (hasHead ? [lines[0] ?? '', rule, ...lines.slice(1)] : lines).join(writing.lineBreak)
}

const htmlTable = (block: JsonObject, writing: BlockWriting): string => {
  const inHtml = {...writing, manner: 'html'} as const
  const rows = rowsOf(block).map((cells) => {
    const written = cells.map((cell) => {
      const name = cell['header'] === true ? 'th' : 'td'
      const parts = contentOf(cell['content']).map((inner) =>
        inner['_type'] === 'figure'
          ? figureText(inner, inHtml)
          : inlineText(textRuns(inner), inHtml),
      )
      return `<${name}>${parts.length > 1 ? parts.map((part) => `<p>${part}</p>`).join('') : parts.join('')}</${name}>`
    })
    return `<tr>${written.join('')}</tr>`
  })
  return ['<table>', ...rows, '</table>'].join(writing.lineBreak)
}

type Write = (block: JsonObject, writing: BlockWriting) => string

/** Blocks that are no text. What stands for presentations and sessions is written out before. */
const handlers: Readonly<Record<string, Write>> = {
  figure: figureText,
  embed: ({url}) => `<iframe src="${escapeInHtml(stringOf(url))}"></iframe>`,
  codeBlock: codeText,
  divider: (_block, {habits}) => habits.divider,
  table: (block, writing) =>
    writing.manner === 'html' ? htmlTable(block, writing) : pipeTable(block, writing),
  html: ({html}) => stringOf(html),
  presentations: () => '',
  schedule: () => '',
}

const entities = (signs: string): string => signs.replaceAll('#', '&#35;')

const headingDepth = (style: string): number => Number(/^h([1-6])$/u.exec(style)?.[1] ?? 0)

/** What a block of text says, without the markers of lists and quotes. */
const textOfBlock = (block: JsonObject, writing: BlockWriting): string => {
  const text = inlineText(textRuns(block), writing)
  const depth = headingDepth(stringOf(block['style']))
  if (depth === 0) return text
  const gap = writing.habits.headingGap === '' ? ' ' : writing.habits.headingGap
  // Signs at the end of a heading would close it, or be its id.
  const closed = text.replaceAll(/\s*\n/gu, '<br />').replace(/(#+|\{#[^}]*\})$/u, entities)
  return `${'#'.repeat(depth)}${gap}${closed}`
}

/** A block as Markdown, without the markers of lists and quotes. */
export function blockText(block: JsonObject, writing: BlockWriting): string {
  const type = stringOf(block['_type'])
  if (type === 'block') return textOfBlock(block, writing)
  return (Object.hasOwn(handlers, type) ? handlers[type]?.(block, writing) : undefined) ?? ''
}
