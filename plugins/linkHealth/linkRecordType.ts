import {LinkIcon} from '@sanity/icons/Link'
import {defineArrayMember, defineField, defineType, type FieldDefinition} from 'sanity'

import {linkStatuses} from '../../content/links/linkRecord.ts'

export const linkRecordTypeName = 'lectern.link'

/** What one check found; the latest one stands in the record itself too. */
const checkFields = (): FieldDefinition[] => [
  defineField({name: 'checkedAt', title: 'Checked', type: 'datetime'}),
  defineField({
    name: 'status',
    title: 'Found',
    type: 'string',
    options: {list: [...linkStatuses]},
  }),
  defineField({name: 'cause', title: 'Cause', type: 'string'}),
  defineField({name: 'reason', title: 'In words', type: 'string'}),
]

/** What is known of one address. Written by link checks only. */
export const linkRecordType = defineType({
  name: linkRecordTypeName,
  title: 'Checked link',
  type: 'document',
  icon: LinkIcon,
  readOnly: true,
  // A draft of a record would be nobody's.
  liveEdit: true,
  __experimental_omnisearch_visibility: false,
  fields: [
    defineField({name: 'url', title: 'Address', type: 'string'}),
    ...checkFields(),
    defineField({name: 'brokenSince', title: 'Broken since', type: 'datetime'}),
    defineField({name: 'movedTo', title: 'Has moved to', type: 'string'}),
    defineField({name: 'offer', title: 'Tickets', type: 'string'}),
    defineField({
      name: 'redirects',
      title: 'Way to the page',
      type: 'array',
      of: [
        defineArrayMember({
          name: 'redirect',
          title: 'Redirect',
          type: 'object',
          fields: [
            defineField({name: 'httpStatus', title: 'Answer', type: 'number'}),
            defineField({name: 'url', title: 'Leads to', type: 'string'}),
          ],
        }),
      ],
    }),
    defineField({
      name: 'history',
      title: 'History',
      type: 'array',
      of: [
        defineArrayMember({
          name: 'check',
          title: 'Check',
          type: 'object',
          fields: [
            ...checkFields(),
            defineField({name: 'httpStatus', title: 'Answer', type: 'number'}),
            defineField({name: 'finalUrl', title: 'Ended at', type: 'string'}),
          ],
        }),
      ],
    }),
  ],
  preview: {select: {title: 'url', subtitle: 'reason'}},
})
