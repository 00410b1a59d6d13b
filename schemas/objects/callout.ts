import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {defineField, defineType} from 'sanity'

import {bodyText} from '../../content/text/visibleText.ts'

export const callout = defineType({
  name: 'callout',
  title: 'Box',
  type: 'object',
  icon: InfoOutlineIcon,
  fields: [
    defineField({
      name: 'content',
      title: 'Text',
      type: 'richText',
      description: 'Stands out from the rest of the page.',
    }),
  ],
  preview: {
    select: {content: 'content'},
    prepare: ({content}) => ({title: bodyText(content), subtitle: 'Box'}),
  },
})
