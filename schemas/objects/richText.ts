import {defineType} from 'sanity'

import {textBlock} from './textBlock.ts'

/** Text without images and other blocks: in a cell, a box, a footnote, a pitch. */
export const richText = defineType({
  name: 'richText',
  title: 'Text',
  type: 'array',
  of: [textBlock],
})
