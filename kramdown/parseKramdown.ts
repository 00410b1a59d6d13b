import type {ParseMarkdown} from './ast.ts'
import {BlockParser} from './blocks/blockParser.ts'
import type {Draft} from './blocks/draft.ts'
import {handlersFor} from './blocks/handlers.ts'
import {buildTree} from './build/buildTree.ts'
import {noDefinitions} from './document.ts'
import {readSource} from './text/readSource.ts'

/**
 * Reads Markdown as kramdown 2.4 does with GFM input and Jekyll's options. Containers and spans
 * nest a hundred deep; the marks of deeper ones are text.
 * @see https://kramdown.gettalong.org/syntax.html
 */
export const parseKramdown: ParseMarkdown = (markdown) => {
  const definitions = noDefinitions()
  const children: Draft[] = []
  new BlockParser(readSource(markdown), {children}, {definitions, handlersFor}).read()
  return buildTree(children, definitions, markdown.length)
}
