import type {BodyBlock, LinkAnnotation, Span} from '../../../content/text/portableText.ts'
import type {ConvertedBody} from '../convert/convertedBody.ts'
import type {Paragraph} from '../interpret/paragraphs/paragraph.ts'
import {readParagraphs} from '../interpret/paragraphs/readParagraphs.ts'
import type {SiteConfig} from '../parse/jekyllSite.ts'
import type {ParsedPage} from '../parse/page.ts'
import {parsePage} from '../parse/parsePage.ts'
import type {Range} from '../parse/range.ts'

const config: SiteConfig = {
  values: {collections: {events: {output: true}}},
  timeZone: 'Europe/Stockholm',
  language: 'sv',
  dateOrder: 'day',
  said: {},
  origins: ['https://example.org'],
  baseUrl: '',
}

/** A page with this front matter (YAML) and body, as a site in Stockholm has it. */
export function pageOf(frontMatter: string, body = '', path = '_events/varmote.md'): ParsedPage {
  return parsePage({path, text: `---\n${frontMatter}\n---\n${body}`, digest: 'sha256-0'}, config)
}

const link = /\[([^\]]+)\]\(([^)\s]+)\)/g

const blockOf = (
  text: string,
  index: number,
  at: number,
  ranges: Map<string, Range>,
): BodyBlock => {
  const children: Span[] = []
  const markDefs: LinkAnnotation[] = []
  const add = (words: string, start: number, end: number, marks: readonly string[]) => {
    if (words === '') return
    const _key = `${index}-${children.length}`
    children.push({_type: 'span', _key, text: words, marks})
    ranges.set(_key, {start: at + start, end: at + end})
  }
  let done = 0
  for (const match of text.matchAll(link)) {
    add(text.slice(done, match.index), done, match.index, [])
    const _key = `${index}-link-${markDefs.length}`
    markDefs.push({_type: 'link', _key, href: match[2] ?? ''})
    done = match.index + match[0].length
    add(match[1] ?? '', match.index, done, [_key])
  }
  add(text.slice(done), done, text.length, [])
  const _key = String(index)
  ranges.set(_key, {start: at, end: at + text.length})
  const style = text.startsWith('## ') ? 'h2' : 'normal'
  const shown =
    style === 'h2'
      ? children.map((span) => ({...span, text: span.text.replace('## ', '')}))
      : children
  return {_type: 'block', _key, style, children: shown, markDefs}
}

/** A body whose paragraphs stand a blank line apart; of Markdown only `##` and inline links. */
const bodyOf = (page: ParsedPage): ConvertedBody => {
  const ranges = new Map<string, Range>()
  let at = 0
  const blocks = page.body.split('\n\n').map((text, index) => {
    const block = blockOf(text.replace(/\n$/, ''), index, at, ranges)
    at += text.length + 2
    return block
  })
  return {blocks, ranges, messages: []}
}

export function paragraphsOf(page: ParsedPage): readonly Paragraph[] {
  return readParagraphs(bodyOf(page), page.body)
}
