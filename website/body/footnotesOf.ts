import type {BodyBlock, FootnoteAnnotation} from '../../content/text/portableText.ts'
import type {Unfinished} from '../documents/unfinished.ts'

type Block = Unfinished<BodyBlock>
export type Footnote = Unfinished<FootnoteAnnotation>

/** The footnotes of a body in the order of the text, those in tables and boxes too. */
export function footnotesOf(blocks: readonly Block[]): readonly Footnote[] {
  return blocks.flatMap(footnotesIn)
}

const footnotesIn = (block: Block): readonly Footnote[] => {
  switch (block._type) {
    case 'block':
      return (block.markDefs ?? []).filter((mark) => mark._type === 'footnote')
    case 'table':
      return (block.rows ?? []).flatMap(({cells}) =>
        (cells ?? []).flatMap(({content}) => footnotesOf(content ?? [])),
      )
    case 'callout':
      return footnotesOf(block.content ?? [])
    default:
      return []
  }
}
