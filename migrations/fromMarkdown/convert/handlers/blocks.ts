import type {BlockType, Handlers} from '../handler.ts'
import {blockquote} from './blockquote.ts'
import {code} from './code.ts'
import {comment} from './comment.ts'
import {definitionList} from './definitionList.ts'
import {element} from './element.ts'
import {heading} from './heading.ts'
import {list} from './list.ts'
import {math} from './math.ts'
import {paragraph} from './paragraph.ts'
import {table} from './table.ts'
import {thematicBreak} from './thematicBreak.ts'

export const blocks: Handlers<BlockType> = {
  blockquote,
  code,
  comment,
  definitionList,
  element,
  heading,
  list,
  math,
  paragraph,
  table,
  thematicBreak,
}
