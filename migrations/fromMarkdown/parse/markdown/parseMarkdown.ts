import type {MarkdownDialect} from '../../site.ts'
import type {ParseMarkdown} from './ast.ts'
import {parseCommonmark} from './commonmark/parseCommonmark.ts'
import {parseKramdown} from './kramdown/parseKramdown.ts'

/** The reader of each dialect. */
export const parsers: Readonly<Record<MarkdownDialect, ParseMarkdown>> = {
  kramdown: parseKramdown,
  commonmark: parseCommonmark,
}
