import {defined} from '../../../../content/objects/defined.ts'
import type {BodyBlock, TextBlock} from '../../../../content/text/portableText.ts'
import type {InterpretedPage} from '../../interpret/interpretedPage.ts'
import {makeMessage} from '../../messages/makeMessage.ts'
import type {Message} from '../../messages/message.ts'

export interface BodyText {
  /** Paragraphs, a blank line apart. */
  readonly text: string
  /** Where its links lead. */
  readonly links: readonly string[]
  /** The first image, where one is wanted: a path or URL as written. */
  readonly image?: string
  readonly messages: readonly Message[]
}

const ownWords = ({children, listItem}: TextBlock): string =>
  `${listItem === undefined ? '' : '– '}${children.map(({text}) => text).join('')}`

/** With its footnotes in brackets. */
const textWords = (block: TextBlock): string =>
  [
    ownWords(block),
    ...block.markDefs.flatMap((mark) =>
      mark._type === 'footnote' ? [`(${mark.content.map(ownWords).join(' ')})`] : [],
    ),
  ].join(' ')

const wordsOf = (block: BodyBlock): string | undefined => {
  if (block._type === 'divider') return ''
  if (block._type === 'codeBlock') return block.code
  return block._type === 'block' ? textWords(block) : undefined
}

const linksIn = (block: BodyBlock): readonly string[] =>
  block._type === 'block'
    ? block.markDefs.flatMap((mark) => (mark._type === 'link' ? [mark.href] : []))
    : []

/**
 * The body of a page whose document has plain text only; what that cannot hold is reported.
 * @param wantsImage whether its first image is the page's
 */
export function bodyText({page, body}: InterpretedPage, wantsImage: boolean): BodyText {
  const {blocks, ranges} = body
  const figure = wantsImage ? blocks.find((block) => block._type === 'figure') : undefined
  const left = blocks.filter((block) => wordsOf(block) === undefined && block !== figure)
  return {
    text: blocks.flatMap((block) => wordsOf(block)?.trim() || []).join('\n\n'),
    links: blocks.flatMap(linksIn),
    ...defined({image: figure?.original}),
    messages: left.map((block) => {
      const range = ranges.get(block._key)
      return makeMessage('biography-flattened', {
        reason: `What is said of a person, an organisation or a place is plain text; a \`${block._type}\` was left out`,
        source: 'link',
        path: page.path,
        place: range === undefined ? page.frontMatter.place() : page.locate(range),
        hint: 'Say it in words.',
      })
    }),
  }
}
