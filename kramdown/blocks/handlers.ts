import {abbreviationDefinition} from './abbreviationDefinition.ts'
import {blankLine} from './blankLine.ts'
import type {BlockHandler, BlockHandlers} from './blockParser.ts'
import {blockquote} from './blockquote.ts'
import {codeBlock} from './codeBlock.ts'
import {definitionList} from './definitionList.ts'
import {endMarker} from './endMarker.ts'
import {extension} from './extension.ts'
import {fencedCode} from './fencedCode.ts'
import {footnoteDefinition} from './footnoteDefinition.ts'
import {atxHeading, setextHeading} from './heading.ts'
import {htmlBlock} from './htmlBlock.ts'
import {linkDefinition} from './linkDefinition.ts'
import {list} from './list.ts'
import {looseText} from './looseText.ts'
import {mathBlock} from './mathBlock.ts'
import {paragraph} from './paragraph.ts'
import {table} from './table.ts'
import {thematicBreak} from './thematicBreak.ts'

interface Entry {
  /** What can stand first in the line, behind up to three spaces. */
  readonly starts: RegExp
  readonly handler: BlockHandler
  /** Whether it holds blocks, and so counts for the depth. */
  readonly nests?: true
}

/** In the order in which kramdown tries them. */
const entries: readonly Entry[] = [
  {starts: /[ \t\n\v\f\r]/, handler: blankLine},
  {starts: /[ \t]/, handler: codeBlock},
  {starts: /[~`]/, handler: fencedCode},
  {starts: />/, handler: blockquote, nests: true},
  {starts: /#/, handler: atxHeading},
  {starts: /[*_-]/, handler: thematicBreak},
  {starts: /[*+\d-]/, handler: list, nests: true},
  {starts: /:/, handler: definitionList, nests: true},
  {starts: /</, handler: htmlBlock, nests: true},
  {starts: /[^ \t]/, handler: setextHeading},
  {starts: /[$\\]/, handler: mathBlock},
  {starts: /[^ \t\n\v\f\r]/, handler: table},
  {starts: /\[/, handler: footnoteDefinition, nests: true},
  {starts: /\[/, handler: linkDefinition},
  {starts: /\*/, handler: abbreviationDefinition},
  {starts: /\{/, handler: extension},
  {starts: /\^/, handler: endMarker},
  {starts: /[^ \t]/, handler: paragraph},
  {starts: /[ \t]/, handler: looseText},
]

const other = 0x80
const byFirst = Array.from({length: other + 1}, (_, code) => {
  const matching = entries.filter(({starts}) => starts.test(String.fromCharCode(code)))
  return {
    all: matching.map(({handler}) => handler),
    flat: matching.filter(({nests}) => !nests).map(({handler}) => handler),
  }
})

export const handlersFor: BlockHandlers = (code, nesting) => {
  const handlers = byFirst[Math.min(code, other)]
  return (nesting ? handlers?.all : handlers?.flat) ?? []
}
