import {defineArrayMember, defineType} from 'sanity'

import {textBlock} from './textBlock.ts'

/** Text with images and no other blocks: in a cell, a box, a footnote, a pitch. */
export const richText = defineType({
  name: 'richText',
  title: 'Text',
  type: 'array',
  of: [textBlock, defineArrayMember({type: 'figure'})],
})
