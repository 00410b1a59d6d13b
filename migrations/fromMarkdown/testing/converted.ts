import type {Block} from '../../../kramdown/ast.ts'
import {convertTree} from '../convert/convertTree.ts'
import {outline} from './outline.ts'
import {root} from './tree.ts'

/** What a tree of these blocks becomes, a line for each block. */
export function lines(...blocks: readonly Block[]) {
  return outline(convertTree(root(...blocks), '', false).blocks)
}

/** The rules of the messages about it. */
export function codes(...blocks: readonly Block[]) {
  return convertTree(root(...blocks), '', false).notes.map(({ruleId}) => ruleId)
}
