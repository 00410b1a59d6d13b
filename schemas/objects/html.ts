import {CodeIcon} from '@sanity/icons/Code'
import {defineField, defineType} from 'sanity'

export const html = defineType({
  name: 'html',
  title: 'HTML of the old page',
  type: 'object',
  icon: CodeIcon,
  // Keeps it out of the menu from which blocks are inserted.
  hidden: ({value}) => value === undefined,
  fields: [
    defineField({
      name: 'html',
      title: 'HTML',
      type: 'text',
      description: 'Kept from the import because no other block can hold it. It is not run.',
      readOnly: true,
    }),
  ],
  preview: {
    select: {title: 'html'},
    prepare: ({title}) => ({title, subtitle: 'HTML of the old page'}),
  },
})
