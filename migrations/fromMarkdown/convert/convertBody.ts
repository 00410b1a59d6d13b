import {makeMessage} from '../makeMessage.ts'
import {parseKramdown} from '../parse/markdown/kramdown/parseKramdown.ts'
import type {ParsedPage} from '../parse/page.ts'
import type {ConvertOptions} from '../site.ts'
import type {ConvertedBody} from './convertedBody.ts'
import {convertTree} from './convertTree.ts'

/**
 * Reads a page's Markdown and turns it into Portable Text. Total: what the schema cannot hold is
 * kept as near as it can be, and every such place has a message.
 */
export function convertBody(
  page: Pick<ParsedPage, 'path' | 'body' | 'locate'>,
  {exact}: ConvertOptions,
): ConvertedBody {
  const {blocks, ranges, notes} = convertTree(parseKramdown(page.body), page.body, exact)
  const messages = notes.map(({ruleId, range, ...note}) =>
    makeMessage(ruleId, {
      ...note,
      source: 'convert',
      path: page.path,
      place: page.locate(range),
    }),
  )
  return {blocks, ranges, messages}
}
