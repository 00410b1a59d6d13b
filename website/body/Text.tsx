import {PortableText, type PortableTextReactComponents} from '@portabletext/react'
import type {PropsWithChildren} from 'react'

import type {BlockStyle} from '../../content/text/portableText.ts'
import {type TextNode, editBlock} from './bodyContext.ts'
import {FootnoteMark, LinkMark, Subscript, Superscript, Underline} from './marks.tsx'

const Words = ({children}: PropsWithChildren) => <>{children}</>

const components = {
  marks: {
    underline: Underline,
    sub: Subscript,
    sup: Superscript,
    link: LinkMark,
    footnote: FootnoteMark,
  },
  block: Words,
} satisfies Partial<PortableTextReactComponents>

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const

const tagOf = (style: BlockStyle | undefined, level: number | undefined) => {
  if (style === 'blockquote') return 'blockquote'
  return level === undefined ? 'p' : (headings[level - 1] ?? 'h6')
}

/** A paragraph, heading or quote. */
export function Text({value: {block, tight, context}}: {readonly value: TextNode}) {
  const words = <PortableText value={[block]} components={components} onMissingComponent={false} />
  const {level, id} = context.outline.get(block._key) ?? {}
  const Tag = tagOf(block.style, level)
  if (tight && Tag === 'p') return words
  return (
    <Tag id={id} {...editBlock(context, block._key)}>
      {words}
    </Tag>
  )
}
