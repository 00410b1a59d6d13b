import type {Block} from '../../../../kramdown/ast.ts'
import {convertTree} from '../../../../migrations/fromMarkdown/convert/convertTree.ts'
import {outline} from './outline.ts'
import {root} from './tree.ts'

/** What a tree of these blocks becomes, a line for each block. */
export const lines = (...blocks: readonly Block[]) =>
  outline(convertTree(root(...blocks), '', false).blocks)

/** The rules of the messages about it. */
export const codes = (...blocks: readonly Block[]) =>
  convertTree(root(...blocks), '', false).notes.map(({ruleId}) => ruleId)
