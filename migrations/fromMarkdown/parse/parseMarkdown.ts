import {parseCommonmark} from '../../../kramdown/commonmark/parseCommonmark.ts'
import type {ParseMarkdown} from '../../../kramdown/index.ts'
import {parseKramdown} from '../../../kramdown/index.ts'
import {parseGoldmark} from './goldmark/parseGoldmark.ts'
import type {MarkdownDialect} from './jekyllSite.ts'

/** The reader of each dialect. */
export const parsers: Readonly<Record<MarkdownDialect, ParseMarkdown>> = {
  kramdown: parseKramdown,
  commonmark: parseCommonmark,
  goldmark: parseGoldmark,
}
