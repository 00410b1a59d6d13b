import type {Lexicon} from '../lexicon/lexicon.ts'
import type {Line} from '../lines/line.ts'

/** A line of plain text as one of a body; where it stands is its number. */
export function plainLine(
  text: string,
  index: number,
  lexicon: Lexicon,
  style: Line['style'] = 'normal',
): Line {
  return {
    text,
    pieces: [{text, strong: false, em: false}],
    blockKey: String(index),
    blockIndex: index,
    start: 0,
    style,
    level: 0,
    range: {start: index, end: index},
    lexicon,
    words: lexicon.read(text),
  }
}
