import type {Body, TextBlock} from '../../../../content/text/portableText.ts'
import type {Line} from '../lines/line.ts'
import {textBehind} from './textBehind.ts'

const isTextBlock = (block: Body[number] | undefined): block is TextBlock =>
  block?._type === 'block'
const isPlain = (block: TextBlock): boolean =>
  block.listItem === undefined && !/^h\d$/.test(block.style)

/** The words under a title: the rest of its block and the paragraphs up to the next title. */
export function pitchOf(line: Line, blocks: Body, next: Line | undefined): readonly TextBlock[] {
  const own = blocks[line.blockIndex]
  if (!isTextBlock(own)) return []
  const rest = textBehind(own, line.start + line.pieces.map(({text}) => text).join('').length)
  if (next === undefined) {
    if (rest !== undefined) return [rest]
    const behind = blocks[line.blockIndex + 1]
    return isTextBlock(behind) && isPlain(behind) ? [behind] : []
  }
  const between = blocks.slice(line.blockIndex + 1, next.blockIndex)
  const end = between.findIndex((block) => !isTextBlock(block) || /^h\d$/.test(block.style))
  const own_ = rest === undefined ? [] : [rest]
  return [...own_, ...between.slice(0, end === -1 ? between.length : end).filter(isTextBlock)]
}
