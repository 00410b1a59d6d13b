import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'

import type {ParseMarkdown} from '../ast.ts'
import {parseKramdown} from '../parseKramdown.ts'
import {buildTree} from './buildTree.ts'
import {exceedsMicromark} from './exceedsMicromark.ts'

const options = {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]}

/**
 * Reads Markdown as CommonMark 0.31 with GitHub's extensions says. Texts that micromark cannot read
 * in reasonable time or stack are read as kramdown reads them, so that they lose nothing.
 * @see https://spec.commonmark.org/0.31.2/
 * @see https://github.github.com/gfm/
 */
export const parseCommonmark: ParseMarkdown = (markdown) =>
  exceedsMicromark(markdown)
    ? {...parseKramdown(markdown), fallback: true}
    : buildTree(fromMarkdown(markdown, options), markdown.length)
