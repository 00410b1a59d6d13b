import {ThListIcon} from '@sanity/icons/ThList'
import {defineArrayMember, defineField, defineType} from 'sanity'

import type {Table} from '../../content/text/portableText.ts'
import {rowText} from '../../content/text/rowText.ts'

export const table = defineType({
  name: 'table',
  title: 'Table',
  type: 'object',
  icon: ThListIcon,
  fields: [
    defineField({
      name: 'rows',
      title: 'Rows',
      type: 'array',
      of: [defineArrayMember({type: 'row'})],
    }),
  ],
  preview: {
    select: {rows: 'rows'},
    prepare: ({rows}: {rows?: Table['rows']}) => ({
      title: rowText(rows?.[0]) || 'Table',
      subtitle: `Table with ${rows?.length ?? 0} rows`,
    }),
  },
})
