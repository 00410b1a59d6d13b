import type {ParseMarkdown} from '../../../kramdown/index.ts'
import {makeMessage} from '../messages/makeMessage.ts'
import type {ConvertOptions} from '../parse/jekyllSite.ts'
import type {LiquidContext} from '../parse/liquid/context.ts'
import {hasLiquid, renderLiquid, type Unresolved} from '../parse/liquid/renderLiquid.ts'
import type {ParsedPage} from '../parse/page.ts'
import {parsers} from '../parse/parseMarkdown.ts'
import type {ConvertedBody} from './convertedBody.ts'
import {convertTree} from './convertTree.ts'
import type {Note} from './flow/notes.ts'

type Page = Pick<ParsedPage, 'path' | 'body' | 'locate'>

/**
 * Reads a page's Markdown and turns it into Portable Text. Total: what the schema cannot hold is
 * kept as near as it can be, and every such place has a message. `liquid`: what Liquid in the page
 * can ask for; without it, all of it is kept as it was written.
 */
export function convertBody(
  page: Page,
  {exact, markdown}: ConvertOptions,
  liquid: LiquidContext = nothingKnown,
): ConvertedBody {
  const parse = parsers[markdown]
  if (hasLiquid(page.body)) return convertTemplate(page, parse, exact, liquid)
  const {blocks, ranges, notes} = convertTree(parse(page.body), page.body, exact)
  return {blocks, ranges, messages: notes.map((note) => messageOf(page, note))}
}

const nothingKnown: LiquidContext = {
  page: {},
  site: {},
  baseUrl: '',
  origin: '',
  publishedAs: () => undefined,
}

const convertTemplate = (
  page: Page,
  parse: ParseMarkdown,
  exact: boolean,
  context: LiquidContext,
): ConvertedBody => {
  const {text, toSource, unresolved} = renderLiquid(page.body, context)
  const liquid = unresolved.map((token) => token.liquid)
  const {blocks, ranges, notes} = convertTree(parse(text), text, exact, liquid)
  const located = notes.map((note) => ({...note, range: toSource(note.range)}))
  return {
    blocks,
    ranges: new Map([...ranges].map(([key, range]) => [key, toSource(range)])),
    messages: [...unresolved.map(unresolvedNote), ...located]
      .toSorted((a, b) => a.range.start - b.range.start)
      .map((note) => messageOf(page, note)),
  }
}

const unresolvedNote = ({liquid, start, end}: Unresolved): Note => ({
  ruleId: 'liquid-unresolved',
  range: {start, end},
  reason: 'What this Liquid shows is known to Jekyll alone; it was kept as it was written',
  actual: liquid,
  hint: 'Put in its place what visitors see there.',
})

const messageOf = ({path, locate}: Page, {ruleId, range, ...note}: Note) =>
  makeMessage(ruleId, {...note, source: 'convert', path, place: locate(range)})
