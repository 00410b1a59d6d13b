import type {ParseMarkdown} from '../../../kramdown/index.ts'
import {makeMessage} from '../messages/makeMessage.ts'
import {isHtmlPage} from '../parse/isHtmlPage.ts'
import type {ConvertOptions} from '../parse/jekyllSite.ts'
import {liquidTemplate} from '../parse/liquid/liquidTemplate.ts'
import type {ParsedPage} from '../parse/page.ts'
import {parseHtml} from '../parse/parseHtml.ts'
import {parsers} from '../parse/parseMarkdown.ts'
import type {Remark, Render, Rendered} from '../parse/template.ts'
import type {ConvertedBody} from './convertedBody.ts'
import {convertTree} from './convertTree.ts'
import type {Note} from './flow/notes.ts'

type Page = Pick<ParsedPage, 'path' | 'body' | 'locate'>

/**
 * Reads a page's Markdown, or HTML, and turns it into Portable Text. Total: what the schema cannot hold is
 * kept as near as it can be, and every such place has a message. `template`: what is done before
 * the Markdown is read; without it, Liquid is kept as it was written.
 */
export function convertBody(
  page: Page,
  {exact, markdown}: Required<ConvertOptions>,
  template: Render = liquidTemplate(),
): ConvertedBody {
  const parse = isHtmlPage(page.path) ? parseHtml : parsers[markdown]
  const rendered = template(page.body)
  if (rendered !== undefined) return convertTemplate(page, parse, exact, rendered)
  const {blocks, ranges, notes} = convertTree(parse(page.body), page.body, exact)
  return {blocks, ranges, messages: notes.map((note) => messageOf(page, note))}
}

const convertTemplate = (
  page: Page,
  parse: ParseMarkdown,
  exact: boolean,
  {text, toSource, unresolved, remarks = []}: Rendered,
): ConvertedBody => {
  const kept = unresolved.map(({written}) => written)
  const {blocks, ranges, notes} = convertTree(parse(text), text, exact, kept)
  const located = notes.map((note) => ({...note, range: toSource(note.range)}))
  const unresolvedNotes = unresolved.map(({written, start, end, ...note}): Note => ({
    ...note,
    range: {start, end},
    actual: written,
  }))
  return {
    blocks,
    ranges: new Map([...ranges].map(([key, range]) => [key, toSource(range)])),
    messages: [...unresolvedNotes, ...remarksIn(remarks), ...located]
      .toSorted((a, b) => a.range.start - b.range.start)
      .map((note) => messageOf(page, note)),
  }
}

const remarksIn = (remarks: readonly Remark[]): readonly Note[] =>
  remarks.map(({start, end, ...note}) => ({...note, range: {start, end}}))

const messageOf = ({path, locate}: Page, {ruleId, range, ...note}: Note) =>
  makeMessage(ruleId, {...note, source: 'convert', path, place: locate(range)})
