import {defineArrayMember, defineType} from 'sanity'

import {textBlock} from './textBlock.ts'

export const body = defineType({
  name: 'body',
  title: 'Text of the page',
  type: 'array',
  of: [
    textBlock,
    defineArrayMember({type: 'figure'}),
    defineArrayMember({type: 'embed'}),
    defineArrayMember({type: 'presentations'}),
    defineArrayMember({type: 'schedule'}),
    defineArrayMember({type: 'callout'}),
    defineArrayMember({type: 'table'}),
    defineArrayMember({type: 'codeBlock'}),
    defineArrayMember({type: 'divider'}),
    defineArrayMember({type: 'html'}),
  ],
  options: {
    insertMenu: {
      filter: true,
      groups: [
        {name: 'often', title: 'Often used', of: ['figure', 'embed', 'presentations', 'schedule']},
        {name: 'more', title: 'More', of: ['callout', 'table', 'codeBlock', 'divider']},
      ],
    },
  },
})
