import type {Run} from '../compare/richText.ts'
import {escapeInHtml, escapeText} from './escape.ts'
import type {MarkdownHabits} from './habits.ts'

/** How text is written: `light` and `careful` differ in what they escape; `html` has no marks. */
export type Manner = 'light' | 'careful' | 'html'

export interface InlineWriting {
  readonly habits: MarkdownHabits
  readonly manner: Manner
  readonly lineBreak: string
  /** The reference to a footnote, such as `[^1]`, by what the footnote says. */
  readonly footnote: (json: string) => string
}

interface Link {
  readonly href: string
  readonly title: string
}

type Wrap = (inner: string, writing: InlineWriting) => string

const tag =
  (name: string): Wrap =>
  (inner) =>
    `<${name}>${inner}</${name}>`

const around =
  (sign: (habits: MarkdownHabits) => string, name: string): Wrap =>
  (inner, writing) =>
    writing.manner === 'html'
      ? tag(name)(inner, writing)
      : sign(writing.habits) + inner + sign(writing.habits)

const code: Wrap = (inner, {manner}) => {
  if (manner === 'html') return `<code>${inner}</code>`
  const longest = Math.max(0, ...(inner.match(/`+/gu) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = inner.startsWith('`') || inner.endsWith('`') ? ' ' : ''
  return fence + space + inner + space + fence
}

const wraps: Readonly<Record<string, Wrap>> = {
  strong: around(({strong}) => strong, 'strong'),
  em: around(({emphasis}) => emphasis, 'em'),
  code,
  'strike-through': around(() => '~~', 'del'),
  underline: tag('u'),
  sub: tag('sub'),
  sup: tag('sup'),
}

const isLink = (value: unknown): value is Link =>
  typeof value === 'object' && value !== null && 'href' in value

const target = (href: string): string =>
  /[\s()<>]/u.test(href) ? `<${href.replaceAll(/\s/gu, '%20')}>` : href

const linkText = (inner: string, {href, title}: Link, {manner}: InlineWriting): string => {
  if (manner === 'html') {
    const titled = title === '' ? '' : ` title="${escapeInHtml(title)}"`
    return `<a href="${href.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"${titled}>${inner}</a>`
  }
  const quoted = title === '' ? '' : ` "${title.replaceAll('"', '&quot;')}"`
  return `[${inner}](${target(href)}${quoted})`
}

const wrap = (mark: string, inner: string, writing: InlineWriting): string => {
  const known = Object.hasOwn(wraps, mark) ? wraps[mark] : undefined
  if (known !== undefined) return known(inner, writing)
  if (!mark.startsWith('{')) return inner
  const value: unknown = JSON.parse(mark)
  return isLink(value) ? linkText(inner, value, writing) : writing.footnote(mark)
}

interface Standing {
  readonly isCode: boolean
  /** Whether it is the first of a block, without a mark in front. */
  readonly beginsLine: boolean
}

const plainText = (
  text: string,
  {isCode, beginsLine}: Standing,
  {manner, habits, lineBreak}: InlineWriting,
): string => {
  if (manner === 'html') {
    return escapeInHtml(text, beginsLine).replaceAll('\n', isCode ? ' ' : `<br />${lineBreak}`)
  }
  if (isCode) return text.replaceAll('\n', ' ')
  const isCareful = manner === 'careful'
  return escapeText(text, {isCareful, beginsLine}).replaceAll('\n', habits.hardBreak + lineBreak)
}

const extent = (runs: readonly Run[], from: number, mark: string): number => {
  let to = from
  while (runs[to]?.marks.includes(mark) === true) to += 1
  return to
}

/** Links stand outside of what emphasises a part of them, code inside of all. */
const rank = (mark: string): number => (mark.startsWith('{') ? 0 : mark === 'code' ? 2 : 1)

/** Text with marks as Markdown. */
export function inlineText(
  runs: readonly Run[],
  writing: InlineWriting,
  opened: readonly string[] = [],
): string {
  let written = ''
  let at = 0
  while (at < runs.length) {
    const run = runs[at]
    if (run === undefined) break
    const [outer] = run.marks
      .filter((mark) => !opened.includes(mark))
      .map((mark) => ({mark, to: extent(runs, at, mark)}))
      .toSorted((a, b) => b.to - a.to || rank(a.mark) - rank(b.mark))
    if (outer === undefined) {
      written += plainText(
        run.text,
        {isCode: opened.includes('code'), beginsLine: opened.length === 0 && written === ''},
        writing,
      )
      at += 1
      continue
    }
    const inner = inlineText(runs.slice(at, outer.to), writing, [...opened, outer.mark])
    written += wrap(outer.mark, inner, writing)
    at = outer.to
  }
  return written
}
