import type {BodyBlock} from '../../content/text/portableText.ts'
import type {Unfinished} from '../documents/unfinished.ts'

/** The paragraphs of a body for where there is no rich text, with an empty line between them. */
export function plainText(blocks: readonly Unfinished<BodyBlock>[] | undefined): string {
  return (blocks ?? [])
    .map(textOf)
    .filter((text) => text !== '')
    .join('\n\n')
}

const textOf = (block: Unfinished<BodyBlock>): string => {
  if (block._type === 'callout') return plainText(block.content)
  if (block._type !== 'block') return ''
  const text = (block.children ?? []).map((span) => span.text ?? '').join('')
  return block.listItem === undefined ? text : `– ${text}`
}
