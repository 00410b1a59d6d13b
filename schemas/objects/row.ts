import {defineArrayMember, defineField, defineType} from 'sanity'

import type {TableRow} from '../content/portableText.ts'
import {visibleText} from '../content/visibleText.ts'

const nothing = {presentations: [], schedule: []}

const textOf = ({content}: Partial<TableRow['cells'][number]>): string =>
  visibleText(content ?? [], nothing)

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
    prepare: ({cells}: {cells?: TableRow['cells']}) => ({
      title: (cells ?? []).map(textOf).join(' | '),
    }),
  },
})
