import {defineArrayMember, defineField, defineType} from 'sanity'

import type {TableRow} from '../../content/text/portableText.ts'
import {rowText} from '../../content/text/rowText.ts'

export const row = defineType({
  name: 'row',
  title: 'Row',
  type: 'object',
  fields: [
    defineField({
      name: 'cells',
      title: 'Cells',
      type: 'array',
      of: [defineArrayMember({type: 'cell'})],
    }),
  ],
  preview: {
    select: {cells: 'cells'},
    prepare: (shown: Partial<TableRow>) => ({title: rowText(shown)}),
  },
})
