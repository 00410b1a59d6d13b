import {defineField, defineType} from 'sanity'

import {defined} from '../../content/objects/defined.ts'
import {bodyText} from '../../content/text/visibleText.ts'

export const cell = defineType({
  name: 'cell',
  title: 'Cell',
  type: 'object',
  initialValue: {header: false},
  fields: [
    defineField({name: 'content', title: 'Text', type: 'richText'}),
    defineField({
      name: 'header',
      title: 'Heading of its row or column',
      type: 'boolean',
    }),
  ],
  preview: {
    select: {content: 'content', header: 'header'},
    prepare: ({content, header}) => ({
      title: bodyText(content),
      ...defined({subtitle: header === true ? 'Heading' : undefined}),
    }),
  },
})
