import {defineArrayMember} from 'sanity'

import {choices} from '../../content/documents/titles.ts'
import {
  type BlockStyle,
  type Decorator,
  type ListItem,
  blockStyles,
  decorators,
  listItems,
} from '../../content/text/portableText.ts'
import {Subscript, SubscriptIcon, Superscript, SuperscriptIcon} from '../inputs/raisedText.tsx'
import {footnoteAnnotation} from './footnoteAnnotation.ts'
import {linkAnnotation} from './linkAnnotation.ts'

const styleTitles: Readonly<Record<BlockStyle, string>> = {
  normal: 'Text',
  h1: 'Heading 1',
  h2: 'Heading 2',
  h3: 'Heading 3',
  h4: 'Heading 4',
  h5: 'Heading 5',
  h6: 'Heading 6',
  blockquote: 'Quotation',
}

const listTitles: Readonly<Record<ListItem, string>> = {bullet: 'List', number: 'Numbered list'}

const decoratorTitles: Readonly<Record<Decorator, string>> = {
  strong: 'Bold',
  em: 'Italic',
  code: 'Code',
  'strike-through': 'Struck through',
  underline: 'Underlined',
  sub: 'Lowered',
  sup: 'Raised',
}

const drawn = {
  sub: {component: Subscript, icon: SubscriptIcon},
  sup: {component: Superscript, icon: SuperscriptIcon},
}

const isDrawn = (value: Decorator): value is keyof typeof drawn => Object.hasOwn(drawn, value)

/** Paragraphs, headings, quotations and list items, wherever there is rich text. */
export const textBlock = defineArrayMember({
  type: 'block',
  styles: choices(blockStyles, styleTitles),
  lists: choices(listItems, listTitles),
  marks: {
    decorators: choices(decorators, decoratorTitles).map((decorator) => ({
      ...decorator,
      ...(isDrawn(decorator.value) ? drawn[decorator.value] : {}),
    })),
    annotations: [linkAnnotation, footnoteAnnotation],
  },
})
