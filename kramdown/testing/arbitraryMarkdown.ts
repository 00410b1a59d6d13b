import * as fc from 'fast-check'

const piece = fc.constantFrom(
  ...'a| |*|**|_|`|[|]|(/b)|![|> |- |1. |# |<b>|</b>|<div>|</div>|{: .c}|~~|\\|&amp;|å'.split('|'),
  '|',
  '\n',
  '\r\n',
  '\t',
  '  \n',
  '```\n',
)

/** Marks of Markdown in any order, with letters, entities and both kinds of line ends between. */
export const arbitraryMarkdown = fc.array(piece, {maxLength: 40}).map((pieces) => pieces.join(''))
