import {parseCommonmark} from '../../../../kramdown/commonmark/parseCommonmark.ts'
import type {Block, ParseMarkdown} from '../../../../kramdown/index.ts'
import {withDefinitions} from './definitionLists.ts'
import {withAttributes} from './headingAttributes.ts'

const inBlocks = (blocks: readonly Block[]): readonly Block[] =>
  withDefinitions(blocks).map(inBlock)

const inBlock = (block: Block): Block => {
  if (block.type === 'heading') return withAttributes(block)
  if (block.type === 'blockquote') return {...block, children: inBlocks(block.children)}
  if (block.type !== 'list') return block
  const children = block.children.map((item) => ({...item, children: inBlocks(item.children)}))
  return {...block, children}
}

/**
 * Reads Markdown as Hugo does: CommonMark with GitHub's extensions, definition lists, and
 * attributes of headings.
 * @see https://gohugo.io/configuration/markup/#goldmark
 */
export const parseGoldmark: ParseMarkdown = (markdown) => {
  const root = parseCommonmark(markdown)
  return {...root, children: inBlocks(root.children)}
}
